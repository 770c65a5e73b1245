export default (a) =>
  `arrow ${
    a
  }`;
