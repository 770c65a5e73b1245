import lcovParse from 'lcov-parse';

type Parsed = Parameters<Parameters<typeof lcovParse.source>[1]>[1];

export function readLcov(text: string): NonNullable<Parsed> {
  let result: Parsed;
  lcovParse.source(text, (error, data) => {
    if (error) throw new Error(error);
    result = data;
  });
  return result!;
}
