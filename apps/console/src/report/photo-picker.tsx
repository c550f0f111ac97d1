import { useEffect, useRef, useState } from 'react';
import { CloseOutlined, PictureOutlined } from '@ant-design/icons';
import { LIMITS, PHOTO_TYPES, type PhotoView } from '@sanshi/contracts';
import { sayFailure } from '../api-problem';
import { drawKey, uploadPhoto } from '../photo-upload';
import { Photo } from '../ui/photo';

interface Sending {
  key: string;
  file: File;
  /** From 0 to 1. */
  part: number;
  failure: string | null;
}

interface Props {
  photos: PhotoView[];
  add: (photo: PhotoView) => void;
  remove: (id: string) => void;
  /** Told whether some photo is still on its way, or has failed and waits for a word. */
  setBusy: (busy: boolean) => void;
}

/** Photos that go with words: each is sent at once, shows how far it is, and can be sent again or left out. */
export function PhotoPicker({ photos, add, remove, setBusy }: Props) {
  const [sending, setSending] = useState<Sending[]>([]);
  const busy = sending.length > 0;
  useEffect(() => {
    setBusy(busy);
    return () => setBusy(false);
  }, [busy, setBusy]);
  const left = useRef<AbortController>(undefined);
  useEffect(() => {
    const mine = new AbortController();
    left.current = mine;
    return () => mine.abort();
  }, []);
  const update = (key: string, change: Partial<Sending>) =>
    setSending((was) => was.map((each) => (each.key === key ? { ...each, ...change } : each)));
  const drop = (key: string) => setSending((was) => was.filter((each) => each.key !== key));

  const send = async (key: string, file: File) => {
    if (!left.current) return;
    update(key, { failure: null, part: 0 });
    try {
      const { signal } = left.current;
      add(await uploadPhoto({ file, key, signal, progress: (part) => update(key, { part }) }));
      drop(key);
    } catch (error) {
      update(key, { failure: sayFailure(error) });
    }
  };
  const choose = (files: FileList | null) => {
    const room = LIMITS.photos.max - photos.length - sending.length;
    const fresh = [...(files ?? [])].slice(0, Math.max(0, room)).map((file) => ({ key: drawKey(), file }));
    setSending((was) => [...was, ...fresh.map((each) => ({ ...each, part: 0, failure: null }))]);
    for (const { key, file } of fresh) void send(key, file);
  };

  return (
    <div className="picker">
      {photos.map(({ id, thumbnailUrl }) => (
        <span key={id} className="picked">
          <Photo className="picked-photo" src={thumbnailUrl} alt="附上的照片" />
          <button type="button" aria-label="去掉这张照片" onClick={() => remove(id)}>
            <CloseOutlined />
          </button>
        </span>
      ))}
      {sending.map((each) => (
        <PhotoSending key={each.key} sending={each} again={() => void send(each.key, each.file)} drop={drop} />
      ))}
      {photos.length + sending.length < LIMITS.photos.max && <Chooser choose={choose} />}
    </div>
  );
}

function Chooser({ choose }: { choose: (files: FileList | null) => void }) {
  return (
    <label className="chooser">
      <PictureOutlined /> 加照片
      <input
        className="unseen"
        type="file"
        accept={PHOTO_TYPES.join(',')}
        multiple
        onChange={({ target }) => {
          choose(target.files);
          target.value = '';
        }}
      />
    </label>
  );
}

interface SendingProps {
  sending: Sending;
  again: () => void;
  drop: (key: string) => void;
}

function PhotoSending({ sending: { key, file, part, failure }, again, drop }: SendingProps) {
  return (
    <span className="sending" role="status">
      <span className="sending-name">{file.name}</span>
      {failure === null ? (
        <progress value={part} max={1} aria-label={`正在传 ${file.name}`} />
      ) : (
        <>
          <span className="sending-failed">{failure}</span>
          <button type="button" className="link" onClick={again}>
            再传
          </button>
          <button type="button" className="link" onClick={() => drop(key)}>
            不传了
          </button>
        </>
      )}
    </span>
  );
}
