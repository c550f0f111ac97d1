import { lazy, Suspense } from 'react';
import { BrowserRouter, Navigate, Route, Routes } from 'react-router';
import { CatalogGate } from './catalog';
import { CountsFeed } from './counts';
import { DeskPage } from './desk/desk-page';
import { Frame } from './frame/frame';
import { LiveFeed } from './live';
import { SessionGate, useSession } from './session';
import { Rescue } from './ui/rescue';
import { Empty } from './ui/states';
import { Toasts } from './ui/toast';

const AdminPage = lazy(() => import('./admin/admin-page'));
const CaseworkPage = lazy(() => import('./casework/casework-page'));
const FeedbackPage = lazy(() => import('./feedback/feedback-page'));
const PostersPage = lazy(() => import('./posters/posters-page'));

export function App() {
  return (
    <BrowserRouter basename={import.meta.env.BASE_URL}>
      <SessionGate>
        <LiveFeed>
          <CatalogGate>
            <CountsFeed>
              <Frame>
                <Rescue>
                  <Suspense fallback={<div className="blank" aria-busy />}>
                    <Pages />
                  </Suspense>
                </Rescue>
              </Frame>
            </CountsFeed>
          </CatalogGate>
        </LiveFeed>
      </SessionGate>
      <Toasts />
    </BrowserRouter>
  );
}

function Pages() {
  const { pages } = useSession().staff;
  const [first] = pages;
  return (
    <Routes>
      {pages.includes('desk') && <Route path="desk/:id?" element={<DeskPage />} />}
      {pages.includes('casework') && <Route path="casework/:id?" element={<CaseworkPage />} />}
      {pages.includes('feedback') && <Route path="feedback" element={<FeedbackPage />} />}
      {pages.includes('posters') && <Route path="posters" element={<PostersPage />} />}
      {pages.includes('admin') && <Route path="admin" element={<AdminPage />} />}
      {first && <Route index element={<Navigate to={first} replace />} />}
      <Route path="*" element={<NoPage />} />
    </Routes>
  );
}

function NoPage() {
  return (
    <Empty title="没有这一页">
      <title>没有这一页 · 三事</title>
      请从左边的菜单进去
    </Empty>
  );
}
