import type { Option } from './options.ts';
import { fileOptions } from './run-options.ts';

/** The JSON schema of settings files, for editors; `schema.json` in the package is its text. */
export function settingsSchema(): object {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Settings of lprof',
    description: 'The options of `lprof run` by their long names; the command line goes before.',
    type: 'object',
    properties: {
      $schema: { type: 'string' },
      ...Object.fromEntries([...fileOptions()].map(([key, option]) => [key, property(option)])),
    },
    additionalProperties: false,
  };
}

function property(option: Option): object {
  const description = option.help;
  if (option.value === undefined) return { description, type: 'boolean' };
  if (option.choices !== undefined) return { description, enum: option.choices };
  if (option.integer) return { description, type: 'integer', minimum: 1 };
  if (option.duration) return { description, type: 'string', pattern: '^\\d+(\\.\\d+)?(ms|s|m|h)$' };
  const text = { type: 'string', minLength: 1 };
  if (!option.multiple) return { description, ...text };
  return { description, anyOf: [text, { type: 'array', items: text }] };
}
