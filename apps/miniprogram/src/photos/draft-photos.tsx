import { Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { LIMITS } from '@sanshi/contracts';
import { newKey } from '../keys';
import type { DraftPhoto } from '../offline/draft';
import type { ChosenPhotos } from '../platform/capabilities';
import { photos as phonePhotos } from '../platform/photos';
import { say } from '../platform/ways';
import { Icon } from '../ui/icon';
import { Tap } from '../ui/tap';
import { PhotoTile } from './photo-tile';
import './photos.scss';

interface DraftPhotosProps {
  photos: DraftPhoto[];
  /** Says what becomes of the photos that are there then: choosing takes its time, and others come and go meanwhile. */
  onChange: (change: (before: DraftPhoto[]) => DraftPhoto[]) => void;
  /** There is something to upload. */
  onWork: () => void;
}

/** Photos of something not yet sent: each goes up while one writes on, with its progress and its own second try. */
export function DraftPhotos({ photos, onChange, onWork }: DraftPhotosProps) {
  const room = LIMITS.photos.max - photos.length;

  const add = async (): Promise<void> => {
    const chosen = await phonePhotos.choose(room);
    const words = leftOut(chosen);
    if (words) say(words);
    if (chosen.files.length === 0) return;
    const added = chosen.files.map((file) => ({ key: newKey(), file, id: null, refusal: null }));
    onChange((before) => [...before, ...added].slice(0, LIMITS.photos.max));
    onWork();
  };
  const remove = ({ key, file }: DraftPhoto): void => {
    onChange((before) => before.filter((photo) => photo.key !== key));
    void phonePhotos.drop(file);
  };
  const retry = (again: DraftPhoto): void => {
    onChange((before) => before.map((photo) => (photo.key === again.key ? { ...photo, refusal: null } : photo)));
    onWork();
  };

  return (
    <View className="photos">
      {photos.map((photo, n) => (
        <PhotoTile
          key={photo.key}
          photo={photo}
          label={`第 ${n + 1} 张照片`}
          onOpen={() => void preview(photos, n)}
          onRemove={() => remove(photo)}
          onRetry={() => retry(photo)}
        />
      ))}
      {room > 0 && (
        <Tap className="photo photo-add" onTap={() => void add()} label="拍照或选照片">
          <Icon name="camera" className="icon-large" />
          <Text>{photos.length === 0 ? '拍照' : '再拍一张'}</Text>
        </Tap>
      )}
    </View>
  );
}

function leftOut({ unreadable, tooMany }: ChosenPhotos): string | null {
  if (unreadable > 0) return `有 ${unreadable} 张照片打不开，请换成普通照片`;
  return tooMany > 0 ? `最多 ${LIMITS.photos.max} 张，多选的 ${tooMany} 张没有加上` : null;
}

async function preview(photos: DraftPhoto[], first: number): Promise<void> {
  const found = await Promise.all(photos.map(({ file }) => phonePhotos.show(file)));
  const urls = found.filter((address) => address !== null);
  await Taro.previewImage({ urls, current: found[first] ?? urls[0] ?? '' });
}
