// Verifies the tokens of the passport's local issuer (HS256) and keeps what it has verified, as the passport does.
import { createHmac, timingSafeEqual } from "node:crypto";

export function verifier() {
  const key = Buffer.from(JSON.parse(process.env.TOKEN_KEY ?? '{"k":""}').k, "base64url");
  const verified = new Map();
  return (header = "") => {
    const token = header.replace(/^Bearer /i, "");
    let claims = verified.get(token);
    if (claims === undefined) {
      const [head, body, signature] = token.split(".");
      const expected = createHmac("sha256", key).update(`${head}.${body}`).digest();
      if (!timingSafeEqual(expected, Buffer.from(signature ?? "", "base64url"))) throw new Error("unauthenticated");
      claims = JSON.parse(Buffer.from(body, "base64url"));
      if (verified.size > 10_000) verified.clear();
      verified.set(token, claims);
    }
    if (claims.exp * 1000 < Date.now()) throw new Error("unauthenticated");
    return claims;
  };
}
