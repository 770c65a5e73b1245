// JSX by an imported runtime: keys before and after spreads, children of every number.
const log: unknown[] = [];
const t = <T,>(x: T): T => {
  log.push(x);
  return x;
};
const props = { title: 't', key: 'spread key' };
function Row({ cells, children }: { cells: number[]; children?: unknown }) {
  return (
    <tr>
      {cells.map((cell) => (
        <td key={t(cell)}>
          {cell * 2}
        </td>
      ))}
      {children as string}
    </tr>
  );
}
const Empty = () => <></>;
console.log(
  <Row cells={[1, 2]}>
    {t('child')}
    <b
      {...{ id: t('id') }}
      key={t('key')}
    />
  </Row>,
);
console.log(<p key="k">one {t('two')} three</p>, <Empty />);
try {
  console.log(
    <Row cells={null as unknown as number[]}>
      never
    </Row>,
  );
} catch (e) {
  console.log((e as Error).message, /\.[cm]?[jt]sx?:(\d+)/.exec((e as Error).stack!)![1]);
}
console.log(log, props.title);
