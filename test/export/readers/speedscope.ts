import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Ajv from 'ajv';
import { expect } from 'vitest';
import { add, type Figures } from './figures.ts';

const SCHEMA = join(dirname(require.resolve('speedscope/package.json')), 'dist/release/file-format-schema.json');
const validate = new Ajv({ strict: false }).compile(JSON.parse(readFileSync(SCHEMA, 'utf8')));

export interface Speedscope {
  shared: { frames: { name: string; file: string; line: number }[] };
  profiles: {
    name: string;
    unit: string;
    startValue: number;
    endValue: number;
    samples: number[][];
    weights: number[];
  }[];
}

/** Reads speedscope's own format, checked by its schema. */
export function readSpeedscope(text: string): Speedscope {
  const document = JSON.parse(text);
  validate(document);
  expect(validate.errors).toBeNull();
  return document;
}

/** The weights of one profile in the file by the line at the end of each stack; empty when the profile is not there. */
export function leafFigures({ shared, profiles }: Speedscope, name: string): Figures {
  const figures: Figures = new Map();
  const profile = profiles.find((each) => each.name === name);
  profile?.samples.forEach((stack, i) => {
    const { file, line } = shared.frames[stack.at(-1)!]!;
    add(figures, `${file}:${line}`, profile.weights[i]!);
  });
  return figures;
}
