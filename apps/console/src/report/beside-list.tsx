import { lazy, Suspense } from 'react';
import { Link, useNavigate } from 'react-router';
import { LeftOutlined } from '@ant-design/icons';
import type { DeskReportItem } from '@sanshi/contracts';
import { NEW } from '../taking-down/words';
import { useAhead } from '../ui/use-ahead';
import { NothingOpen, ReportPage } from './report-page';

const loadTakeDown = () => import('../taking-down/take-down-page');
const TakeDownPage = lazy(loadTakeDown);

interface Props {
  id: string | undefined;
  /** Whether the list holds something to choose. */
  waiting: boolean;
  linkTo: (id: string) => string;
  /** Told whenever the open report is known better than the list knows it. */
  onChanged: (report: DeskReportItem) => void;
}

/** What stands beside a list, or on a phone in its place: the report that is open, one that is being taken down, or neither. */
export function BesideList({ id, waiting, linkTo, onChanged }: Props) {
  const navigate = useNavigate();
  useAhead(loadTakeDown);
  const goTo = (to: string) => void navigate(linkTo(to));
  if (id === undefined) return <NothingOpen waiting={waiting} />;
  return (
    <>
      <Link className="back-to-list" to={linkTo('')}>
        <LeftOutlined aria-hidden /> 回到列表
      </Link>
      {id === NEW ? (
        <Suspense fallback={<div className="report-wide" aria-busy />}>
          <TakeDownPage linkTo={linkTo} leave={() => goTo('')} />
        </Suspense>
      ) : (
        <ReportPage key={id} id={id} onChanged={onChanged} goTo={goTo} />
      )}
    </>
  );
}
