import { CloseButton, Group, Progress, Text } from "@mantine/core";

import type { Upload } from "./useUploads";

type Props = { uploads: Upload[]; dismiss: (key: string) => void };

/** Files on their way, and files that were refused with the reason. */
export function UploadList({ uploads, dismiss }: Props) {
  if (uploads.length === 0) return null;
  return (
    <ul aria-label="Uploads" style={{ listStyle: "none", margin: 0, padding: 0 }}>
      {uploads.map((upload) => (
        <li key={upload.key}>
          <Group gap="sm" py={4} wrap="nowrap">
            <Text truncate flex={1}>
              {upload.name}
            </Text>
            {upload.error ? (
              <>
                <Text role="alert" size="sm" c="error" flex={2}>
                  {upload.error}
                </Text>
                <CloseButton
                  aria-label={`Dismiss ${upload.name}`}
                  onClick={() => dismiss(upload.key)}
                />
              </>
            ) : (
              <>
                <Progress
                  flex={2}
                  value={upload.share * 100}
                  aria-label={`Sending ${upload.name}`}
                  animated={upload.share === 1}
                />
                <Text size="sm" c="dimmed" w="5rem" ta="end">
                  {upload.share === 0 ? "Waiting" : `${Math.round(upload.share * 100)} %`}
                </Text>
              </>
            )}
          </Group>
        </li>
      ))}
    </ul>
  );
}
