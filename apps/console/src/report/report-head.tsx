import { useState } from 'react';
import { CopyOutlined } from '@ant-design/icons';
import {
  BEAT_WORDS,
  IDENTITY_WORDS,
  PRIORITY_WORDS,
  sayReceiptNumber,
  sayWhen,
  type DeskReport,
} from '@sanshi/contracts';
import { useCatalog } from '../catalog';
import { Lightbox } from '../ui/lightbox';
import { Photo } from '../ui/photo';
import { Tag } from '../ui/tag';
import { say } from '../ui/toast';
import { useNow } from '../ui/use-now';
import { sayLimit } from './limit-words';
import { ItemTags, NewsTags, StateTag } from './tags';

interface Props {
  report: DeskReport;
  goTo: (id: string) => void;
}

/** Title, number and what the report is; where it was merged to, if it was. */
export function ReportHead({ report, goTo }: Props) {
  const { categoryName, priority } = useCatalog();
  const now = useNow();
  const limits = priority(report.priority);
  const { mergedInto } = report;
  return (
    <header className="report-head">
      <h2 id="report-title">{report.title}</h2>
      <div className="meta">
        <StateTag state={report.state} />
        {limits && report.priority !== 'normal' && (
          <Tag tone="red">
            {PRIORITY_WORDS[report.priority]} · {sayLimit(limits.respond)}回应
          </Tag>
        )}
        <ItemTags item={{ ...report, priority: 'normal' }} withState={false} />
        <NewsTags report={report} />
        <span>
          {BEAT_WORDS[report.beat]} › {categoryName(report.category)}
        </span>
        <ReceiptNumber digits={report.receiptNumber} />
        <time dateTime={report.submittedAt}>{sayWhen(new Date(report.submittedAt), now)}</time>
      </div>
      {mergedInto && (
        <p className="notice">
          已并到
          <button type="button" className="link" onClick={() => goTo(mergedInto.id)}>
            {mergedInto.title}
          </button>
          ，那边的答复这边的反映人也会收到。
        </p>
      )}
      {report.aboutOffice && (
        <p className="notice">
          反映的是“{report.aboutOffice}”：不派给它，先派给上一级。{IDENTITY_WORDS[report.reporter.identity]}。
        </p>
      )}
    </header>
  );
}

function ReceiptNumber({ digits }: { digits: string }) {
  const copy = () =>
    void navigator.clipboard.writeText(digits).then(
      () => say(`编号 ${sayReceiptNumber(digits)} 已复制`),
      () => say('没能复制，请选中编号再复制'),
    );
  return (
    <button type="button" className="receipt" onClick={copy} title="复制编号">
      {sayReceiptNumber(digits)} <CopyOutlined />
    </button>
  );
}

/** What the reporter photographed, large; each opens over the whole screen. */
export function ReportPhotos({ report: { photos, title } }: { report: DeskReport }) {
  const [open, setOpen] = useState<number | null>(null);
  if (photos.length === 0) return null;
  return (
    <div className={`photos photos-${Math.min(photos.length, 4)}`}>
      {photos.map(({ id, url, thumbnailUrl }, at) => (
        <button key={id} type="button" onClick={() => setOpen(at)} aria-label={`放大第 ${at + 1} 张照片`}>
          <Photo className="photo" src={at < 3 ? url : thumbnailUrl} alt="" />
        </button>
      ))}
      {open !== null && (
        <Lightbox photos={photos.map(({ url }) => url)} at={open} title={title} close={() => setOpen(null)} />
      )}
    </div>
  );
}
