import { useCallback, useState } from 'react';
import { api } from '../api';
import { useCatalog } from '../catalog';
import { AreaSelect } from '../report/area-select';
import { useSession } from '../session';
import { AntdLook } from '../ui/antd-look';
import { Field } from '../ui/field';
import { Failed, Skeleton } from '../ui/states';
import { useLoad } from '../ui/use-load';
import '../feedback/feedback.css';
import './posters.css';

/** 海报: a community's code on a page to print. */
export default function PostersPage() {
  const { staff } = useSession();
  const [code, setCode] = useState(staff.office?.code ?? staff.areas[0]?.code);
  return (
    <div className="plain-page posters">
      <title>海报 · 三事</title>
      <div className="posters-head">
        <h2>海报</h2>
        <p className="quiet">居民用微信扫一扫，打开的就是这个社区的上报页。A4 纸，贴在楼道和公告栏。</p>
        <AntdLook>
          <Field label="哪个社区">
            {(id) => <AreaSelect id={id} value={code} change={setCode} placeholder="选一个社区" />}
          </Field>
        </AntdLook>
      </div>
      {code && <Poster key={code} code={code} />}
    </div>
  );
}

function Poster({ code }: { code: string }) {
  const load = useCallback((signal: AbortSignal) => api.poster(code, signal), [code]);
  const { loaded, reload } = useLoad(load);
  if (loaded.state === 'loading') return <Skeleton height={480} />;
  if (loaded.state === 'failed') return <Failed title="海报没能做好" error={loaded.error} retry={reload} />;
  return <Sheet code={code} picture={loaded.value} />;
}

function Sheet({ code, picture }: { code: string; picture: string }) {
  const { area } = useCatalog();
  const name = area(code)?.name ?? code;
  const address = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(picture)}`;
  return (
    <>
      <p className="posters-do">
        <button type="button" className="button button-main" onClick={() => window.print()}>
          打印
        </button>
        <a className="button" href={address} download={`三事海报-${name}.svg`}>
          下载
        </a>
      </p>
      <img className="posters-sheet" src={address} alt={`${name}的海报`} />
    </>
  );
}
