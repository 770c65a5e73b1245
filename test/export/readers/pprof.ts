import { gunzipSync } from 'node:zlib';
import { Profile as Pprof } from 'pprof-format';
import { add, type Figures } from './figures.ts';

export interface PprofRead {
  types: string[];
  defaultType: string;
  /** By sample type, then by `file:line` of the leaf. */
  flat: Figures[];
  /** Frames as `function file:line`, leaf first. */
  stacks: { frames: string[]; values: number[] }[];
}

export function readPprof(bytes: Uint8Array): PprofRead {
  const profile = Pprof.decode(gunzipSync(bytes));
  const text = (index: number | bigint) => profile.stringTable.strings[Number(index)]!;
  const functions = new Map(profile.function.map((fn) => [Number(fn.id), fn]));
  const locations = new Map(profile.location.map((location) => [Number(location.id), location]));
  const place = (id: number | bigint) => {
    const [line] = locations.get(Number(id))!.line;
    const fn = functions.get(Number(line!.functionId))!;
    return { name: text(fn.name), at: `${text(fn.filename)}:${line!.line}` };
  };
  const flat = profile.sampleType.map((): Figures => new Map());
  const stacks = profile.sample.map(({ locationId, value }) => {
    const values = value.map(Number);
    const frames = locationId.map(place);
    for (const [i, each] of values.entries()) add(flat[i]!, frames[0]!.at, each);
    return { frames: frames.map(({ name, at }) => `${name} ${at}`), values };
  });
  const types = profile.sampleType.map(({ type, unit }) => `${text(type)}/${text(unit)}`);
  return { types, defaultType: text(profile.defaultSampleType), flat, stacks };
}
