import { expect, test } from "vitest";
import { html } from "./markup.ts";

test("what is put into a template cannot become markup", () => {
  const hostile = `<img src=x onerror="alert('1')">&amp;`;
  expect(html`<p title="${hostile}">${hostile}</p>`.markup).toBe(
    '<p title="&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt;&amp;amp;">&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt;&amp;amp;</p>',
  );
});

test("markup, lists and nothing are put in as they are", () => {
  expect(html`${[html`<b>1</b>`, 2, null, false, undefined, "<"]}`.markup).toBe("<b>1</b>2&lt;");
});

test("control characters keep their place but not their power", () => {
  expect(html`${"a\u0000b\u001bc\u009bd\te"}`.markup).toBe("a\ufffdb\ufffdc\ufffdd\te");
});
