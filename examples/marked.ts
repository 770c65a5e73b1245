// Only the marked functions are measured. Run: npx lprof run examples/marked.ts
import { profile } from 'lprof';

// @profile
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1);
      next[j] = Math.min(next[j - 1] + 1, row[j] + 1, replaced);
    }
    row = next;
  }
  return row[b.length];
}

const nearest = profile((word: string, words: string[]): string => {
  let best = words[0];
  let least = Infinity;
  for (const each of words) {
    const distance = editDistance(word, each);
    if (distance < least) {
      least = distance;
      best = each;
    }
  }
  return best;
});

const words = Array.from({ length: 400 }, (_, i) => (i * 7919).toString(36).padStart(6, 'q'));
let hits = 0;
for (const word of words.slice(0, 60)) {
  if (nearest(`${word}x`, words) === word) hits++;
}
console.log(`${hits} words found`);
