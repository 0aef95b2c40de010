/** Numbers of groups. */
export interface GroupSet {
  readonly ids: readonly number[];
  /** The last five bits of each as a bit: a group whose bit is not set need not be looked for. */
  readonly ends: number;
}

/** Makes a set of groups of their numbers, each once. */
export function groupSetOf(groups: Iterable<number>): GroupSet {
  const ids = [...new Set(groups)];
  return { ids, ends: ids.reduce((ends, id) => ends | (1 << id), 0) };
}

/** True when the group is in the set. */
export function holdsGroup({ ids, ends }: GroupSet, group: number): boolean {
  return (ends & (1 << group)) !== 0 && ids.includes(group);
}
