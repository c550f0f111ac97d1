import { COVERAGE_WORDS, LIMITS, type CoverageState, type Story } from '@sanshi/contracts';
import { Field } from '../../ui/field';
import { LineField } from '../../ui/line-field';
import { useDraft } from '../../ui/use-draft';
import { Choices } from './choices';
import { CommandDialog, type FormProps } from './command-dialog';
import { enough, WordsField } from './words-field';

interface Draft {
  coverage: CoverageState;
  text: string;
  story: Story;
}

const NEXT_COVERAGE: Partial<Record<CoverageState, CoverageState>> = {
  none: 'lead',
  lead: 'interviewing',
  interviewing: 'drafted',
  drafted: 'published',
};
const NO_STORY: Story = { headline: '', edition: '', page: '' };

/** 选题: how far the newsroom is with it. The likeliest step is chosen; the server knows which are possible. */
export function CoverForm({ doing, close }: FormProps) {
  const { coverage } = doing.report;
  const start = { coverage: NEXT_COVERAGE[coverage] ?? coverage, text: '', story: NO_STORY };
  const { draft, change, forget } = useDraft<Draft>(`${doing.report.id}.cover.${coverage}`, start);
  const text = enough(draft.text, LIMITS.reason);
  const printed = draft.coverage === 'published';
  const story = storyOf(draft.story);
  const said = { coverage: draft.coverage, ...(text !== null && { text }) };
  const told = story && { ...said, story };
  return (
    <CommandDialog
      {...{ doing, close }}
      command="cover"
      title="报道进度"
      lead={`现在：${COVERAGE_WORDS[coverage]}。报道和办理各走各的，互不耽误。`}
      words={printed ? told : said}
      submitWord="改进度"
      done={() => forget(start)}
    >
      <Choices
        label="改成"
        words={COVERAGE_WORDS}
        value={draft.coverage}
        choose={(next) => change((was) => ({ ...was, coverage: next }))}
      />
      {printed && (
        <StoryFields
          story={draft.story}
          change={(next) => change((was) => ({ ...was, story: { ...was.story, ...next } }))}
        />
      )}
      <WordsField
        label="说一句（可不写，居民看不到）"
        value={draft.text}
        change={(next) => change((was) => ({ ...was, text: next }))}
        limit={LIMITS.reason}
      />
    </CommandDialog>
  );
}

/** Null as long as something is missing. */
function storyOf({ headline, edition, page }: Story): Story | null {
  const [title, at] = [enough(headline, LIMITS.headline), enough(page, LIMITS.paperPage)];
  return title === null || at === null || edition === '' ? null : { headline: title, edition, page: at };
}

interface StoryProps {
  story: Story;
  change: (next: Partial<Story>) => void;
}

function StoryFields({ story, change }: StoryProps) {
  return (
    <>
      <LineField
        label="标题"
        hint="反映人、并进来的反映人和关注的人都会收到消息"
        value={story.headline}
        change={(headline) => change({ headline })}
        max={LIMITS.headline.max}
      />
      <Field label="哪天的报纸">
        {(id) => (
          <input
            id={id}
            type="date"
            className="input"
            value={story.edition}
            onChange={({ target }) => change({ edition: target.value })}
          />
        )}
      </Field>
      <LineField
        label="第几版"
        value={story.page}
        change={(page) => change({ page })}
        max={LIMITS.paperPage.max}
        placeholder="A05"
      />
    </>
  );
}
