// Profiles one phase of a program from within. Run: npx lprof run --quiet examples/phase.mjs
import { formatReport, Profiler } from 'lprof';

function prepare(count) {
  return Array.from({ length: count }, (_, i) => ({ id: i, score: (i * 31) % 101 }));
}

function rank(items) {
  const sorted = [...items].sort((a, b) => b.score - a.score);
  return sorted.slice(0, 10).map((item) => item.id);
}

const items = prepare(50_000);
const profiler = new Profiler();
profiler.start();
console.log(rank(items).join(' '));
console.log(formatReport(profiler.stop()));
