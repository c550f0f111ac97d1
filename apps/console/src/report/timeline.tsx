import { useState } from 'react';
import { sayWhen, type EventView, type PhotoView } from '@sanshi/contracts';
import { Lightbox } from '../ui/lightbox';
import { Photo } from '../ui/photo';
import { useNow } from '../ui/use-now';

/** Everything that happened, oldest first. */
export function Timeline({ events }: { events: EventView[] }) {
  const now = useNow();
  return (
    <section aria-label="经过">
      <h3 className="doc-part">经过</h3>
      <ol className="timeline">
        {events.map((event) => (
          <li key={event.id} className={`event event-${event.side}`}>
            <div className="event-line">
              <time dateTime={event.at}>{sayWhen(new Date(event.at), now)}</time>
              <span>{event.summary}</span>
              {!event.visible && event.command !== 'note' && <span className="event-inside">内部</span>}
            </div>
            {event.text && <p className={event.visible ? 'said' : 'said said-inside'}>{event.text}</p>}
            {event.photos.length > 0 && <EventPhotos photos={event.photos} title={event.summary} />}
          </li>
        ))}
      </ol>
    </section>
  );
}

function EventPhotos({ photos, title }: { photos: PhotoView[]; title: string }) {
  const [open, setOpen] = useState<number | null>(null);
  return (
    <div className="event-photos">
      {photos.map(({ id, thumbnailUrl }, at) => (
        <button key={id} type="button" onClick={() => setOpen(at)} aria-label={`放大第 ${at + 1} 张照片`}>
          <Photo className="event-photo" src={thumbnailUrl} alt="" />
        </button>
      ))}
      {open !== null && (
        <Lightbox photos={photos.map(({ url }) => url)} at={open} title={title} close={() => setOpen(null)} />
      )}
    </div>
  );
}
