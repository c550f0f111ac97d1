import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { BEAT_WORDS, type CategoryView } from '@sanshi/contracts';
import { useCatalog } from '../../catalog';
import { CATCH_ALL } from '../../form/guess';
import type { Form } from '../../form/use-form';
import { Chip } from '../../ui/chip';
import { Field } from '../../ui/field';
import { Sheet } from '../../ui/sheet';

interface CategoryPartProps {
  form: Form;
  chosen: CategoryView | undefined;
  offered: CategoryView[];
}

export function CategoryPart({ form: { draft, edit }, chosen, offered }: CategoryPartProps) {
  const [open, setOpen] = useState(false);
  const name = draft.category === null ? '是哪类事（按您写的猜的，点一下可改）' : '是哪类事';
  // The catch-all belongs to every beat: it stays where it was begun.
  const beat = chosen && chosen.code !== CATCH_ALL ? chosen.beat : draft.beat;
  return (
    <Field name={name} aside={`归在${BEAT_WORDS[beat]}`}>
      <View className="chips" role="radiogroup" aria-label="是哪类事">
        {/* By their place: another guess changes the words of a chip, not the chip. */}
        {offered.map(({ code, name: words }, place) => (
          <Chip key={place} words={words} chosen={code === chosen?.code} onTap={() => edit({ category: code })} />
        ))}
        <Chip words="换一类" opens onTap={() => setOpen(true)} />
      </View>
      {open && (
        <AllCategories
          chosen={chosen}
          onChoose={(category) => {
            edit({ category });
            setOpen(false);
          }}
          onClose={() => setOpen(false)}
        />
      )}
    </Field>
  );
}

interface AllCategoriesProps {
  chosen: CategoryView | undefined;
  onChoose: (code: string) => void;
  onClose: () => void;
}

function AllCategories({ chosen, onChoose, onClose }: AllCategoriesProps) {
  const { beats, categories } = useCatalog();
  return (
    <Sheet title="是哪类事" onClose={onClose}>
      {beats.map((beat) => (
        <View key={beat.code}>
          <Text className="place-label">{beat.name}</Text>
          <View className="chips">
            {categories
              .filter((category) => category.beat === beat.code)
              .map(({ code, name }) => (
                <Chip key={code} words={name} chosen={code === chosen?.code} onTap={() => onChoose(code)} />
              ))}
          </View>
        </View>
      ))}
    </Sheet>
  );
}
