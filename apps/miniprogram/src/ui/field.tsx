import { Input, Text, Textarea, View } from '@tarojs/components';
import { useEffect, useRef, useState, type PropsWithChildren, type ReactNode } from 'react';

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
        <View className="field-wrong" role="alert" aria-role="alert">
          {wrong}
        </View>
      )}
    </View>
  );
}

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
      aria-label={label}
      cursorSpacing={24}
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

/** WeChat's field keeps what is typed; a browser's is set to `value` at every draw. */
const ownsItsWords = process.env.TARO_ENV === 'weapp';

/**
 * A field for many words. While one types, what was typed is not sent back to it: in WeChat each keystroke would carry the whole text
 * over. Other words from outside begin a new field.
 */
export function Words({ value, onInput, hint, max, label }: WordsProps) {
  const [field, setField] = useState({ first: value, number: 0 });
  const typed = useRef(value);
  useEffect(() => {
    if (value === typed.current) return;
    typed.current = value;
    setField(({ number }) => ({ first: value, number: number + 1 }));
  }, [value]);
  const type = (words: string): void => {
    typed.current = words;
    onInput(words);
  };
  return (
    <Textarea
      key={field.number}
      className="words-input"
      value={ownsItsWords ? field.first : value}
      onInput={({ detail }) => type(detail.value)}
      placeholder={hint}
      placeholderClass="placeholder"
      maxlength={max}
      autoHeight
      showConfirmBar={false}
      cursorSpacing={120}
      aria-label={label}
    />
  );
}
