import { Inject, Injectable } from '@nestjs/common';
import { Catalog } from '../areas/catalog.js';
import type { Staff } from '../domain/access.js';
import { NotFound, WechatUnreachable } from '../domain/errors.js';
import { LOG, type Log } from '../platform/log.js';
import { SETTINGS, type Settings } from '../platform/settings.js';
import { WechatClient, WechatRefused, WechatUnavailable, type CodePicture } from '../platform/wechat/index.js';
import { drawPoster } from './poster.js';

/** The page that a code opens; it reads the community from the scene `c=<area code>`. */
const FORM = 'pages/form/index';
/** Pixels: sharp at the size at which it is printed. */
const CODE_WIDTH = 860;

/** Posters that open the form with a community filled in. */
@Injectable()
export class PostersService {
  constructor(
    private readonly catalog: Catalog,
    private readonly wechat: WechatClient,
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'newspaper' | 'publicOrigin'>,
    @Inject(LOG) private readonly log: Log,
  ) {}

  /** A page to print, as SVG. @throws NotFound for an area that the person does not see, WechatUnreachable */
  async poster({ areaCodes }: Staff, areaCode: string): Promise<string> {
    const area = areaCodes.has(areaCode) ? this.catalog.ref(areaCode) : null;
    if (!area) throw new NotFound(`area ${areaCode}`);
    const { contentType, bytes } = await this.codeOf(area.code);
    return drawPoster({
      newspaper: this.settings.newspaper,
      community: area.name,
      beats: this.catalog.beats,
      address: this.settings.publicOrigin,
      code: `data:${contentType};base64,${bytes.toString('base64')}`,
    });
  }

  /** What WeChat refuses is a setting of ours that is wrong: whoever runs the server reads of it in the log. */
  private async codeOf(areaCode: string): Promise<CodePicture> {
    try {
      return await this.wechat.getUnlimitedCode({ scene: `c=${areaCode}`, page: FORM, width: CODE_WIDTH });
    } catch (problem) {
      if (!(problem instanceof WechatUnavailable || problem instanceof WechatRefused)) throw problem;
      this.log.warn({ err: problem }, 'no code for a poster');
      throw new WechatUnreachable();
    }
  }
}
