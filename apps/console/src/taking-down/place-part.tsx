import { LIMITS } from '@sanshi/contracts';
import { AreaSelect } from '../report/area-select';
import { Field } from '../ui/field';
import { LineField } from '../ui/line-field';
import { SameMatter } from './same-matter';
import type { TakingDown } from './use-taking-down';

/** Where it is: the community, and the address in the caller's words. */
export function PlacePart({ taking, linkTo }: { taking: TakingDown; linkTo: (id: string) => string }) {
  const { draft, edit, category } = taking;
  return (
    <>
      <Field label="社区（问不清可以先不选）">
        {(id) => (
          <AreaSelect
            id={id}
            value={draft.communityCode}
            change={(communityCode) => edit({ communityCode })}
            placeholder="选一个，打字能找"
            clearable={false}
          />
        )}
      </Field>
      <LineField
        label="地址（可不填）"
        value={draft.address}
        change={(address) => edit({ address })}
        max={LIMITS.address.max}
        placeholder="几号院、几号楼、谁家门口"
      />
      {draft.communityCode && category && (
        <SameMatter community={draft.communityCode} category={category.code} linkTo={linkTo} />
      )}
    </>
  );
}
