import type { Attributes } from "./block-collector.ts";

/** Words in class or id of parts that are not the main text. Whole words between hyphens and the like, so that `shared` is none. */
const BOILERPLATE =
  /(?:^|[\s_-])(?:ads?|advert\w*|banner|breadcrumbs?|byline-social|comments?|cookie\w*|consent|disqus|footer|menu|modal|most-?(?:read|popular)|nav(?:bar|igation)?|newsletters?|outbrain|pagination|paywall|popup|promos?|recirc\w*|recommend\w*|related\w*|share(?:bar|tools)?|sharing|sidebar|social|sponsor\w*|subscri\w*|taboola|tags?|teasers?|toolbar|trending|widget)(?:$|[\s_-])/iu;
/** Containers of posts that the platforms' own embedding codes make. */
const POST =
  /(?:^|\s)(?:twitter-tweet|twitter-video|instagram-media|fb-post|tiktok-embed|bluesky-embed|mastodon-embed|truthsocial-embed|reddit-embed-bq|telegram-post|text-post-media)(?:$|\s)/iu;
const SIDE_ELEMENTS = new Set(["aside", "footer", "nav"]);

/** True for an element that is a part of the page beside its main text. */
export function isBoilerplate(name: string, attributes: Attributes): boolean {
  if (SIDE_ELEMENTS.has(name)) return true;
  if (name === "body" || name === "html" || name === "main" || name === "article") return false;
  return BOILERPLATE.test(`${attributes.class?.slice(0, 300) ?? ""} ${attributes.id?.slice(0, 100) ?? ""}`);
}

/** True for the container of an embedded social-media post. */
export function isPostEmbed(attributes: Attributes): boolean {
  return POST.test(attributes.class?.slice(0, 300) ?? "");
}

/** True for an element that no reader sees. */
export function isHidden(attributes: Attributes): boolean {
  if (attributes.hidden !== undefined || attributes["aria-hidden"] === "true") return true;
  return /(?:display\s{0,3}:\s{0,3}none|visibility\s{0,3}:\s{0,3}hidden)/iu.test(attributes.style?.slice(0, 500) ?? "");
}
