import { createContext, use } from "react";

/** A place on a page, in points; `key` says which figure it belongs to. */
export type Place = { key: string; page: number; box: number[] };

type ShownFigure = { place: Place | null; show: (place: Place | null) => void };

export const ShownFigureContext = createContext<ShownFigure>({
  place: null,
  show: () => undefined,
});

/** Handlers that show a figure's place while it is pointed at or focused. */
export function usePlace(place: Place) {
  const { place: shown, show } = use(ShownFigureContext);
  return {
    isShown: shown?.key === place.key,
    handlers: {
      onMouseEnter: () => show(place),
      onFocus: () => show(place),
      onClick: () => show(place),
    },
  };
}
