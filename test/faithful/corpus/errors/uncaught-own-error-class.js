class HttpError extends Error {
  constructor(status, ...rest) {
    super(
      `status ${status}`,
      ...rest,
    );
    this.name = 'HttpError';
    this.status = status;
  }
}
function request(path) {
  if (path === '/missing') {
    throw new HttpError(
      404,
      { cause: new TypeError('no route') },
    );
  }
  return path;
}
console.log(request('/'));
console.log(['/a', '/b']
  .map(request)
  .join());
console.log([
  '/c',
  '/missing',
].map((path) =>
  request(path),
));
