import { lazy, Suspense, useState, type RefObject } from 'react';
import { CloseOutlined, FilterOutlined, SearchOutlined } from '@ant-design/icons';
import { LIMITS, type DeskCounts, type DeskQuery } from '@sanshi/contracts';
import { useSession } from '../session';
import { TakeDownButton } from '../taking-down/take-down-button';
import { Kbd } from '../ui/kbd';
import { useAhead } from '../ui/use-ahead';
import { say } from '../ui/toast';
import { VIEWS, writeQuery, type View } from './query';
import { useSavedViews } from './saved-views';

const loadDrawer = () => import('./filter-drawer');
const FilterDrawer = lazy(loadDrawer);

interface Props {
  query: DeskQuery;
  counts: DeskCounts | null;
  search: RefObject<HTMLInputElement | null>;
  filtering: boolean;
  setFiltering: (open: boolean) => void;
  linkTo: (id: string) => string;
  show: (query: DeskQuery) => void;
}

/** Above the list: the search box, the way to take down a call, the views, and the filters behind a button. */
export function DeskHead({ query, counts, search, filtering, setFiltering, linkTo, show }: Props) {
  const { staff } = useSession();
  const saved = useSavedViews(staff.id);
  useAhead(loadDrawer);
  const current = writeQuery(query);
  const known = [...VIEWS, ...saved.views].some((view) => writeQuery(view.query) === current);
  return (
    <header className="list-head">
      <div className="list-tools">
        <SearchBox key={query.q ?? ''} q={query.q} box={search} submit={(q) => show(q ? { q } : {})} />
        <button
          type="button"
          className={known ? 'button button-icon' : 'button button-icon button-on'}
          onClick={() => setFiltering(true)}
          aria-label={known ? '筛选' : '筛选（正在用）'}
          title="筛选和排序（f）"
        >
          <FilterOutlined />
        </button>
      </div>
      <TakeDownButton linkTo={linkTo} />
      <ul className="views" aria-label="视图">
        {VIEWS.map((view) => (
          <ViewChip key={view.name} view={view} counts={counts} on={writeQuery(view.query) === current} show={show} />
        ))}
        {saved.views.map((view) => (
          <ViewChip
            key={view.name}
            view={view}
            counts={null}
            on={writeQuery(view.query) === current}
            show={show}
            remove={() => {
              saved.remove(view.name);
              say(`视图“${view.name}”删掉了`, { word: '撤销', take: () => saved.save(view.name, view.query) });
            }}
          />
        ))}
      </ul>
      <Suspense>
        {filtering && (
          <FilterDrawer
            query={query}
            close={() => setFiltering(false)}
            show={show}
            save={saved.save}
            isSaved={saved.isSaved}
          />
        )}
      </Suspense>
    </header>
  );
}

interface ChipProps {
  view: View;
  counts: DeskCounts | null;
  on: boolean;
  show: (query: DeskQuery) => void;
  remove?: () => void;
}

function ViewChip({ view, counts, on, show, remove }: ChipProps) {
  const count = counts && view.count?.(counts);
  return (
    <li className={on ? 'chip chip-on' : 'chip'}>
      <button type="button" aria-pressed={on} onClick={() => show(view.query)}>
        {view.name}
        {count ? ` ${count}` : ''}
      </button>
      {remove && (
        <button
          type="button"
          aria-label={`删掉视图“${view.name}”`}
          onClick={({ currentTarget }) => {
            focusBefore(currentTarget);
            remove();
          }}
        >
          <CloseOutlined />
        </button>
      )}
    </li>
  );
}

/** The chip goes, and the focus would go with it: to the one before, then. */
const focusBefore = (button: HTMLElement): void =>
  button.closest('li')?.previousElementSibling?.querySelector('button')?.focus();

interface SearchProps {
  q: string | undefined;
  box: RefObject<HTMLInputElement | null>;
  submit: (q: string) => void;
}

function SearchBox({ q, box, submit }: SearchProps) {
  const [text, setText] = useState(q ?? '');
  return (
    <form className="search" role="search" action={() => submit(text.trim())}>
      <SearchOutlined />
      <input
        ref={box}
        type="search"
        aria-label="搜内容、地点、编号"
        placeholder="搜内容、地点、编号"
        maxLength={LIMITS.search.max}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          if (event.target.value === '' && q) submit('');
        }}
        onKeyDown={(event) => event.key === 'Escape' && event.currentTarget.blur()}
      />
      <Kbd>/</Kbd>
    </form>
  );
}
