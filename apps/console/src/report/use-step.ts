import { useCallback } from 'react';
import { useNavigate } from 'react-router';

/** Opens the next (+1) or the previous (−1) report of a list; the first one when none is open. */
export function useStep(rows: readonly { id: string }[], openId: string | undefined, linkTo: (id: string) => string) {
  const navigate = useNavigate();
  return useCallback(
    (by: 1 | -1) => {
      const at = rows.findIndex(({ id }) => id === openId);
      const next = at < 0 ? rows[0] : rows[at + by];
      if (next) void navigate(linkTo(next.id));
    },
    [rows, openId, linkTo, navigate],
  );
}
