const UNITS: Record<string, string> = { min: '分钟', h: '小时', wd: '个工作日' };

/** A time limit as the catalog writes it (`30min`, `2h`, `3wd`), in words: `3 个工作日`. One that it does not know stays as it is. */
export function saySpan(span: string): string {
  const [, count, unit] = /^(\d+)(min|h|wd)$/.exec(span) ?? [];
  return count && unit ? `${count} ${UNITS[unit] ?? ''}` : span;
}
