import { Controller, Get, Headers, Param, Post, Query, Req, Res, StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { PhotoView } from '@sanshi/contracts';
import type { Actor } from '../domain/access.js';
import { Flag, Optional, Text } from '../platform/http/fields.js';
import { By, For, idempotencyKeyOf } from '../platform/http/index.js';
import { PhotoLinks, viewPhoto } from './photo-links.js';
import { PhotosService } from './photos.service.js';
import { sentFile } from './sent-file.js';

export class PhotoQuery {
  @Text({ min: 1, max: 20 }) until!: string;
  @Text({ min: 1, max: 100 }) sign!: string;
  /** Of a photo that is published. */
  @Optional() @Flag() public?: boolean;
}

@Controller('photos')
export class PhotosController {
  constructor(
    private readonly photos: PhotosService,
    private readonly links: PhotoLinks,
  ) {}

  /** 201 for a new photo, 200 for one that the same key had brought before. */
  @Post()
  @For('either')
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: { type: 'object', properties: { file: { type: 'string', format: 'binary' } } } })
  async send(
    @By() actor: Actor,
    @Headers('idempotency-key') key: string | undefined,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PhotoView> {
    const idempotencyKey = idempotencyKeyOf(key);
    const { photo, fresh } = await this.photos.take(actor, idempotencyKey, await sentFile(request));
    reply.status(fresh ? 201 : 200);
    return viewPhoto(photo, this.links);
  }

  /** Whoever holds the signed address is shown the photo; nothing on the way keeps it, save a published one for a minute. */
  @Get(':id/:size')
  @For('anybody')
  async show(
    @Param('id') id: string,
    @Param('size') size: string,
    @Query() { until, sign, public: published = false }: PhotoQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const use = published ? 'public' : 'photo';
    const bytes = await this.photos.open({ id, size, until, sign, use });
    reply
      .header('cache-control', published ? 'public, max-age=60' : 'private, no-store')
      .header('content-disposition', 'inline');
    return new StreamableFile(bytes, { type: 'image/jpeg', disposition: 'inline' });
  }
}
