import { outer, twice } from './cycle-left-out.mjs';
export const results = [];
for (const f of [outer, twice]) {
  try {
    results.push(f(1));
  } catch (e) {
    results.push(`${e.name} ${e.message}`);
  }
}
