import { Input, SegmentedControl, TagsInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";

import { data, user } from "@/api/client";
import { genreChoices } from "@/pages/discover/words";

import { FormSection } from "./Section";
import { ACTIVITIES, type Tastes, withActivities, withGenres } from "./tastes";

const GENRES = genreChoices.map(({ value }) => value);
const SENSITIVITIES = [
  { value: "budget", label: "Thrifty" },
  { value: "moderate", label: "In between" },
  { value: "flexible", label: "Easy-going" },
];

/** What I like; the assistant learns here too, and this is where it can be corrected. */
export function TastesForm({ tastes }: { tastes: Tastes }) {
  const [form, setForm] = useState(tastes);
  const queries = useQueryClient();
  const save = useMutation({
    mutationFn: () => data(user.PUT("/api/preferences", { body: form })),
    onSuccess: (changed) => {
      queries.setQueryData(["preferences"], changed);
      setForm(changed as Tastes);
      void queries.invalidateQueries({ queryKey: ["recommendations"] });
    },
  });
  const isChanged = JSON.stringify(form) !== JSON.stringify(tastes);
  return (
    <FormSection
      title="Tastes"
      lead="Liked genres come first; disliked ones are never recommended."
      save={save}
      isChanged={isChanged}
    >
      <TagsInput
        label="Genres you like"
        data={GENRES}
        maxTags={50}
        value={form.preferred_genres}
        onChange={(words) => setForm(withGenres(form, "preferred_genres", words))}
      />
      <TagsInput
        label="Genres you never want"
        data={GENRES}
        maxTags={50}
        value={form.disliked_genres}
        onChange={(words) => setForm(withGenres(form, "disliked_genres", words))}
      />
      <TagsInput
        label="What you like to do"
        data={ACTIVITIES}
        maxTags={50}
        value={form.preferred_activities}
        onChange={(words) => setForm(withActivities(form, words))}
      />
      <div>
        <Input.Label id="sensitivity">How much prices matter</Input.Label>
        <SegmentedControl
          aria-labelledby="sensitivity"
          fullWidth
          styles={{ label: { paddingInline: 4 } }}
          data={SENSITIVITIES}
          value={form.price_sensitivity}
          onChange={(value) =>
            setForm({ ...form, price_sensitivity: value as Tastes["price_sensitivity"] })
          }
        />
      </div>
    </FormSection>
  );
}
