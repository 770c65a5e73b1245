class Made {
  static count = 0;
  constructor(readonly name: string) {
    Made.count++;
  }
}
namespace Made {
  export const helper = (x: Made): string =>
    `${x.name} of ${
      Made.count
    }`;
}
export = Made;
