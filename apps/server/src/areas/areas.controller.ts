import { createHash } from 'node:crypto';
import { Controller, Get, Headers, Inject, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { KIND_WORDS, KINDS, LIMITS, type BoundaryView, type CatalogView, type LocateView } from '@sanshi/contracts';
import { For } from '../platform/http/index.js';
import { Latitude, Longitude } from '../platform/http/fields.js';
import { SETTINGS, type Settings } from '../platform/settings.js';
import { Catalog } from './catalog.js';

export class LocateQuery {
  @Longitude() longitude!: number;
  @Latitude() latitude!: number;
}

@Controller()
@For('anybody')
export class AreasController {
  constructor(
    private readonly catalog: Catalog,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** Everything that a form needs to be drawn; unchanged, it costs one empty answer. */
  @Get('catalog')
  read(
    @Headers('if-none-match') known: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): CatalogView | undefined {
    const view = this.view();
    const tag = `"${createHash('sha256').update(JSON.stringify(view)).digest('base64url')}"`;
    reply.header('etag', tag).header('cache-control', 'no-cache');
    if (known !== tag) return view;
    reply.status(304);
    return undefined;
  }

  @Get('areas/locate')
  locate(@Query() point: LocateQuery): LocateView {
    const area = this.catalog.areas.get(this.catalog.communityAt(point));
    return { community: area?.level === 'community' ? { code: area.code, name: area.name } : null };
  }

  @Get('areas/boundaries')
  boundaries(): { items: BoundaryView[] } {
    return { items: this.catalog.boundaries };
  }

  private view(): CatalogView {
    const { beats, categories, priorities, consents, areas, lessons } = this.catalog;
    return {
      beats,
      kinds: KINDS.map((code) => ({ code, name: KIND_WORDS[code] })),
      priorities,
      categories,
      areas: areas.all().map(({ code, name, level, parent }) => ({ code, name, level, parent })),
      limits: LIMITS,
      consents,
      templates: [...this.settings.wechat.templates].map(([kind, templateId]) => ({ kind, templateId })),
      newspaper: this.settings.newspaper,
      hotline: this.settings.hotline,
      lessons,
    };
  }
}
