import { useEffect, useRef, useState } from 'react';
import { CloseOutlined, LeftOutlined, RightOutlined } from '@ant-design/icons';

interface Props {
  /** Addresses of the pictures. */
  photos: string[];
  /** The one to begin with. */
  at: number;
  title: string;
  close: () => void;
}

/** Pictures over the whole screen: ← and → walk through them, Esc leaves. */
export function Lightbox({ photos, at, title, close }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [shown, setShown] = useState(at);
  useEffect(() => dialog.current?.showModal(), []);
  const step = (by: number) => setShown((was) => (was + by + photos.length) % photos.length);
  const several = photos.length > 1;
  return (
    <dialog
      ref={dialog}
      className="lightbox"
      aria-label={`${title}的照片`}
      onClose={close}
      onClick={({ target, currentTarget }) => target === currentTarget && currentTarget.close()}
      onKeyDown={({ key }) => {
        if (key === 'ArrowLeft') step(-1);
        if (key === 'ArrowRight') step(1);
      }}
    >
      <img src={photos[shown]} alt={`第 ${shown + 1} 张，共 ${photos.length} 张`} />
      <button type="button" className="lightbox-close" aria-label="关上" onClick={() => dialog.current?.close()}>
        <CloseOutlined />
      </button>
      {several && (
        <>
          <button type="button" className="lightbox-back" aria-label="上一张" onClick={() => step(-1)}>
            <LeftOutlined />
          </button>
          <button type="button" className="lightbox-on" aria-label="下一张" onClick={() => step(1)}>
            <RightOutlined />
          </button>
          <p aria-hidden>
            {shown + 1} / {photos.length}
          </p>
        </>
      )}
    </dialog>
  );
}
