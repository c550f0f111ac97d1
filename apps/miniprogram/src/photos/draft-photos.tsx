import { Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { LIMITS } from '@sanshi/contracts';
import { newKey } from '../keys';
import type { DraftPhoto } from '../offline/draft';
import type { LeftOut } from '../platform/capabilities';
import { photos as phonePhotos } from '../platform/photos';
import { say, tell } from '../platform/ways';
import { Icon } from '../ui/icon';
import { Tap } from '../ui/tap';
import { ArrangeSheet } from './arrange-sheet';
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
  const [arranging, setArranging] = useState(false);
  const room = LIMITS.photos.max - photos.length;

  const add = async (): Promise<void> => {
    const left = await phonePhotos.choose(room, (file) => {
      onChange((before) => [...before, { key: newKey(), file, id: null, refusal: null }].slice(0, LIMITS.photos.max));
      onWork();
    });
    sayLeftOut(left);
  };
  const remove = ({ key, file }: DraftPhoto): void => {
    onChange((before) => before.filter((photo) => photo.key !== key));
    void phonePhotos.drop(file);
  };
  const retry = (again: DraftPhoto): void => {
    onChange((before) => before.map((photo) => (photo.key === again.key ? { ...photo, refusal: null } : photo)));
    onWork();
  };

  const words = photos.length === 0 ? '拍照' : '再拍一张';
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
        <Tap className="photo photo-add" onTap={() => void add()} label={`${words}，或从相册里选`}>
          <Icon name="camera" className="icon-large" />
          <Text>{words}</Text>
        </Tap>
      )}
      {photos.length > 1 && (
        <Tap className="photos-arrange link" onTap={() => setArranging(true)}>
          <Text>调整照片顺序</Text>
        </Tap>
      )}
      {arranging && (
        <ArrangeSheet photos={photos} onChange={onChange} onRemove={remove} onClose={() => setArranging(false)} />
      )}
    </View>
  );
}

function sayLeftOut({ unreadable, tooMany, noRoom }: LeftOut): void {
  if (noRoom > 0) tell('手机存不下了', `有 ${noRoom} 张照片没能存下。请先清出些空间，再选这几张；已经加上的都在。`);
  else if (unreadable > 0) say(`有 ${unreadable} 张照片打不开，请换成普通照片`);
  else if (tooMany > 0) say(`最多 ${LIMITS.photos.max} 张，多选的 ${tooMany} 张没有加上`);
}

async function preview(photos: DraftPhoto[], first: number): Promise<void> {
  const found = await Promise.all(photos.map(({ file }) => phonePhotos.show(file)));
  const urls = found.filter((address) => address !== null);
  await Taro.previewImage({ urls, current: found[first] ?? urls[0] ?? '' });
}
