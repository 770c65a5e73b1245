// as, !, satisfies and angle brackets in chains over lines; messages and lines of failures do not change.
type Tree = { value?: number; next?: Tree; run?: (x: number) => unknown };
const tree: Tree = { value: 1, next: { value: 2, run: (x) => x + 1 } };
const at = (e: unknown) => /\.[cm]?[jt]s:(\d+)/.exec((e as Error).stack!)![1];
const cases: (() => unknown)[] = [
  () => (tree.next as Required<Tree>)
    .run(
      1,
    ),
  () => tree
    .next!
    .run!(2),
  () => (<any>tree).missing.deep,
  () => (tree as any)
    .next
    .missing(),
  () => (tree!.next! as Tree).next!.next,
  () => ((tree satisfies Tree).run as Function)(),
  () => [...(tree as unknown as Iterable<number>)],
  () => new (tree as any).Missing(),
  () => {
    const { value: v } = (tree as any).none as Tree;
    return v;
  },
  () => {
    (tree.next!.value as number) += 5;
    tree.next!.value!++;
    return tree.next!.value;
  },
  () => delete (tree as any).next!.value,
  () => (tree as any)?.next!.a!.b,
  () => `${(tree as any)!.toString()}`,
  () => (tree.next?.run)!(3),
  () => (tree as any).x`tag${1}`,
  () => typeof (undefined as any),
];
for (const [i, each] of cases.entries()) {
  try {
    console.log(i, each());
  } catch (e) {
    console.log(i, (e as Error).name, (e as Error).message, at(e));
  }
}
