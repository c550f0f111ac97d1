import { Input, Text, Textarea, View } from '@tarojs/components';
import type { PropsWithChildren, ReactNode } from 'react';
import { useTyped } from '../platform/typed';

/** A part of a form with its name above; `aside` stands at the right of the name, `wrong` says below what to mend. */
export function Field({
  name,
  aside,
  wrong,
  children,
}: PropsWithChildren<{ name: string; aside?: ReactNode; wrong?: string | null }>) {
  return (
    <View className="field">
      <View className="field-head">
        <Text>{name}</Text>
        {typeof aside === 'string' ? <Text className="field-count">{aside}</Text> : aside}
      </View>
      {children}
      {wrong && (
        <View className="field-wrong" role="alert">
          {wrong}
        </View>
      )}
    </View>
  );
}

/** What a screen reader says of a field: browsers look for it on the element that Taro draws within. */
const called = (label: string) =>
  process.env.TARO_ENV === 'h5' ? { nativeProps: { 'aria-label': label } } : { 'aria-label': label };

interface LineProps {
  value: string;
  onInput: (value: string) => void;
  hint: string;
  max: number;
  label: string;
  type?: 'text' | 'number';
}

export function Line({ value, onInput, hint, max, label, type = 'text' }: LineProps) {
  return (
    <Input
      className="line-input"
      value={value}
      onInput={({ detail }) => onInput(detail.value)}
      placeholder={hint}
      placeholderClass="placeholder"
      maxlength={max}
      type={type}
      cursorSpacing={24}
      {...called(label)}
    />
  );
}

interface WordsProps {
  value: string;
  onInput: (value: string) => void;
  hint: string;
  max: number;
  label: string;
}

export function Words({ value, onInput, hint, max, label }: WordsProps) {
  const typed = useTyped(value);
  return (
    <Textarea
      className="words-input"
      {...typed}
      onInput={({ detail }) => onInput(detail.value)}
      placeholder={hint}
      placeholderClass="placeholder"
      maxlength={max}
      autoHeight
      showConfirmBar={false}
      cursorSpacing={120}
      {...called(label)}
    />
  );
}
