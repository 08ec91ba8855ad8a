import type { FaceName, Look } from '#documents/look/look';
import { FontFace } from './font-face.js';

/** The faces of a look, each opened when the first word is set in it. */
export type Faces = Readonly<Record<FaceName, FontFace>>;

const known = new WeakMap<Look, Faces>();

/** The faces of a look; a file is read when its face is first asked for. */
export function facesOf(look: Look): Faces {
  let faces = known.get(look);
  if (!faces) {
    faces = openedLate(look);
    known.set(look, faces);
  }
  return faces;
}

/** The name of a face in its look. */
export function faceName(look: Look, face: FontFace): FaceName {
  const names = Object.keys(look.fonts) as FaceName[];
  return names.find((name) => look.fonts[name] === face.path) ?? 'regular';
}

function openedLate({ fonts, reserves }: Look): Faces {
  return {
    get regular() {
      return FontFace.at(fonts.regular, reserves.regular);
    },
    get italic() {
      return FontFace.at(fonts.italic, reserves.italic);
    },
    get semibold() {
      return FontFace.at(fonts.semibold, reserves.semibold);
    },
    get semiboldItalic() {
      return FontFace.at(fonts.semiboldItalic, reserves.semiboldItalic);
    },
  };
}
