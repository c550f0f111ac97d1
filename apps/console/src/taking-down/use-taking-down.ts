import { useRef, useState } from 'react';
import type { PhotoView } from '@sanshi/contracts';
import { api } from '../api';
import { ApiProblem, sayFailure } from '../api-problem';
import { useCatalog } from '../catalog';
import { useDraft } from '../ui/use-draft';
import { bodyOf, categoryOf, emptyDraft, missingIn, phoneTail, type Draft } from './draft';
import type { Taken } from './taken-down';

/** The draft that is being written, and how it is saved: once, whatever is clicked twice or lost on the way. */
export function useTakingDown(usual: Draft['channel'], taken: (taken: Taken) => void) {
  const catalog = useCatalog();
  const [fresh] = useState(() => emptyDraft(usual));
  const { draft, change, forget } = useDraft('taking-down', fresh);
  const [problem, setProblem] = useState<string | null>(null);
  const [sending, setSending] = useState(false);
  const [uploading, setUploading] = useState(false);
  const underWay = useRef(false);
  const category = categoryOf(draft, catalog);
  const missing = [...missingIn(draft, catalog), ...(uploading ? ['照片传完'] : [])];

  const save = async () => {
    if (!category || missing.length > 0 || underWay.current) return;
    underWay.current = true;
    setSending(true);
    try {
      const report = await api.takeDown(draft.key, bodyOf(draft, category, catalog));
      forget(emptyDraft(usual));
      taken({ report, phoneTail: phoneTail(draft) });
    } catch (error) {
      setProblem(sayProblem(error));
    } finally {
      underWay.current = false;
      setSending(false);
    }
  };
  const edit = (part: Partial<Draft>) => change((was) => ({ ...was, ...part }));
  const addPhoto = (photo: PhotoView) => change((was) => ({ ...was, photos: [...was.photos, photo] }));
  const empty = () => {
    setProblem(null);
    forget(emptyDraft(draft.channel));
    return () => change(() => draft);
  };
  return { draft, edit, addPhoto, category, missing, problem, sending, setUploading, save, empty };
}

export type TakingDown = ReturnType<typeof useTakingDown>;

/** A key that filed something else: the first try had come through, only its answer was lost. */
function sayProblem(error: unknown): string {
  if (error instanceof ApiProblem && error.problem.code === 'key_reused')
    return '上一次其实已经登记上了，请在左边列表里打开那一件；后来改的，写进它的内部备注。';
  return sayFailure(error);
}
