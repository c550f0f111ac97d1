import type { CheckResult } from '@sanshi/contracts';
import type { Verdict } from '../platform/wechat/index.js';

/** How long WeChat may take; past it a person looks. Its results come within 30 minutes, or never. */
export const LONGEST_CHECK_MS = 40 * 60_000;

/** Forum: what one person writes and others may come to read. */
export const SCENE = 3;

/**
 * What a verdict means here. People who report crimes name crimes, so what WeChat calls risky is no reason to refuse: it is
 * a reason for somebody to look.
 */
export const resultOf = ({ suggest }: Pick<Verdict, 'suggest'>): CheckResult =>
  suggest === 'pass' ? 'pass' : 'person';
