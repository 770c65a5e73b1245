// Profiles the jobs of one kind alone, among others. Run: npx lprof run --quiet examples/jobs.ts
import { formatReport, Profiler } from 'lprof';

const profiler = new Profiler();

function countWords(text: string): number {
  const words = new Map<string, number>();
  for (const word of text.split(' ')) words.set(word, (words.get(word) ?? 0) + 1);
  return words.size;
}

function index(text: string): number {
  using _ = profiler.block();
  return countWords(text);
}

function check(text: string): number {
  return countWords(text.toLowerCase());
}

for (let job = 0; job < 300; job++) {
  const text = 'lorem ipsum dolor sit amet '.repeat(job);
  check(text);
  index(text);
}
console.log(formatReport(profiler.snapshot()));
