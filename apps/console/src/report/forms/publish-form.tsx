import { useState } from 'react';
import { BEAT_WORDS, LIMITS, type DeskReport, type EventView, type PhotoView } from '@sanshi/contracts';
import { LineField } from '../../ui/line-field';
import { Photo } from '../../ui/photo';
import { useDraft } from '../../ui/use-draft';
import { CommandDialog, type FormProps } from './command-dialog';
import { enough, WordsField } from './words-field';
import './publish.css';

interface Draft {
  title: string;
  text: string;
  photoIds: string[];
  replyIds: string[];
}

const REPLIES: readonly string[] = ['reply', 'resolve', 'answer'];

const repliesOf = ({ timeline }: DeskReport): EventView[] =>
  timeline.filter(({ command, visible, side }) => visible && side !== 'reporter' && REPLIES.includes(command));

/** What stands in the form at first: what is public now, or the report as it came with its results. */
function startOf(report: DeskReport): Draft {
  const { publication, title, text, photos } = report;
  if (publication) {
    const { title: shown, text: words, photoIds, replyIds } = publication;
    return { title: shown, text: words, photoIds, replyIds };
  }
  const results = repliesOf(report).filter(({ command }) => command !== 'reply');
  const own = [...photos, ...results.flatMap((event) => event.photos)];
  return { title, text, photoIds: own.map(({ id }) => id), replyIds: results.map(({ id }) => id) };
}

/** The reporter's photos, later ones too, and those of the chosen answers. */
function photosOf(report: DeskReport, replyIds: string[]): PhotoView[] {
  const later = report.timeline.filter(({ id, command }) => command === 'message' || replyIds.includes(id));
  return [...report.photos, ...later.flatMap(({ photos }) => photos)];
}

const toggled = (ids: string[], id: string): string[] =>
  ids.includes(id) ? ids.filter((each) => each !== id) : [...ids, id];

/** 公开: what the public will read and see, with a look at it before. */
export function PublishForm({ doing, close }: FormProps) {
  const { report } = doing;
  const start = startOf(report);
  const { draft, change, forget } = useDraft<Draft>(
    `${report.id}.publish.${report.publication ? 'again' : 'first'}`,
    start,
  );
  const [looking, setLooking] = useState(false);
  const [title, text] = [enough(draft.title, LIMITS.publicTitle), enough(draft.text, LIMITS.publicText)];
  const photos = photosOf(report, draft.replyIds);
  const photoIds = draft.photoIds.filter((id) => photos.some((photo) => photo.id === id));
  const part = (next: Partial<Draft>) => change((was) => ({ ...was, ...next }));
  return (
    <CommandDialog
      {...{ doing, close }}
      command="publish"
      title={report.publication ? '改公开的内容' : '公开'}
      lead="任何人都能看到。请去掉能认出反映人和别人的话，照片里不要有人脸和车牌。"
      words={title === null || text === null ? null : { title, text, photoIds, replyIds: draft.replyIds }}
      done={() => forget(start)}
    >
      {looking ? (
        <Preview report={report} draft={{ ...draft, photoIds }} photos={photos} />
      ) : (
        <>
          <LineField
            label="标题"
            value={draft.title}
            change={(next) => part({ title: next })}
            max={LIMITS.publicTitle.max}
            first
          />
          <WordsField
            label="内容"
            value={draft.text}
            change={(next) => part({ text: next })}
            limit={LIMITS.publicText}
          />
          <PhotoChoice photos={photos} chosen={photoIds} toggle={(id) => part({ photoIds: toggled(photoIds, id) })} />
          <ReplyChoice
            replies={repliesOf(report)}
            chosen={draft.replyIds}
            toggle={(id) => part({ replyIds: toggled(draft.replyIds, id) })}
          />
        </>
      )}
      <button type="button" className="link publish-look" onClick={() => setLooking(!looking)}>
        {looking ? '接着改' : '看看公开出去是什么样'}
      </button>
    </CommandDialog>
  );
}

interface ChoiceProps {
  chosen: string[];
  toggle: (id: string) => void;
}

function PhotoChoice({ photos, chosen, toggle }: ChoiceProps & { photos: PhotoView[] }) {
  if (photos.length === 0) return null;
  return (
    <fieldset className="publish-photos">
      <legend>公开哪些照片（选了 {chosen.length} 张）</legend>
      {photos.map(({ id, thumbnailUrl }, at) => (
        <label key={id} className={chosen.includes(id) ? 'publish-photo publish-photo-on' : 'publish-photo'}>
          <input type="checkbox" checked={chosen.includes(id)} onChange={() => toggle(id)} />
          <Photo className="photo" src={thumbnailUrl} alt={`第 ${at + 1} 张照片`} />
        </label>
      ))}
    </fieldset>
  );
}

function ReplyChoice({ replies, chosen, toggle }: ChoiceProps & { replies: EventView[] }) {
  if (replies.length === 0) return null;
  return (
    <fieldset className="choices">
      <legend>公开哪些答复（写给反映人一个人看的不要选）</legend>
      {replies.map(({ id, by, text }) => (
        <label key={id} className={chosen.includes(id) ? 'choice choice-on' : 'choice'}>
          <input type="checkbox" checked={chosen.includes(id)} onChange={() => toggle(id)} />
          <span className="choice-words">
            {by}：{text}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/** As the public page shows it. */
function Preview({ report, draft, photos }: { report: DeskReport; draft: Draft; photos: PhotoView[] }) {
  const replies = repliesOf(report).filter(({ id }) => draft.replyIds.includes(id));
  const inReplies = new Set(replies.flatMap((reply) => reply.photos.map(({ id }) => id)));
  const chosen = photos.filter(({ id }) => draft.photoIds.includes(id));
  return (
    <article className="publish-preview" aria-label="公开的样子">
      <p className="quiet">
        {BEAT_WORDS[report.beat]} · {report.community?.name}
      </p>
      <h3>{draft.title}</h3>
      <p className="publish-words">{draft.text}</p>
      <PreviewPhotos photos={chosen.filter(({ id }) => !inReplies.has(id))} />
      {replies.map((reply) => (
        <div key={reply.id} className="quoted">
          <p>
            {reply.by}：{reply.text}
          </p>
          <PreviewPhotos photos={chosen.filter(({ id }) => reply.photos.some((photo) => photo.id === id))} />
        </div>
      ))}
    </article>
  );
}

function PreviewPhotos({ photos }: { photos: PhotoView[] }) {
  return (
    <div className="publish-row">
      {photos.map(({ id, thumbnailUrl }) => (
        <Photo key={id} className="photo" src={thumbnailUrl} alt="" />
      ))}
    </div>
  );
}
