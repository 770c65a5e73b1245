process.once('message', ({ n }) => {
  process.send({
    args: process.argv.slice(2),
    main: require.main === module,
    n: n + 1,
  }, () => {
    process.disconnect();
    process.exitCode = 9;
  });
});
