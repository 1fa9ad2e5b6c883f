# One image for every context, the migration and the practice payment provider: HIORDER_CONTEXTS says which it is.
FROM node:24-slim AS build
WORKDIR /app
COPY . .
# Built here; only what runs goes on, as tools/deploy/image-files.ts lists it: no build tools, and of the fonts the subset.
RUN npm install --no-save --no-audit --no-fund \
 && node tools/build-apps.ts \
 && node tools/image-files.ts /image

FROM node:24-slim
ENV NODE_ENV=production NODE_COMPILE_CACHE=/tmp/node-compile-cache
WORKDIR /app
COPY --from=build --chown=root:root /image ./
# Volumes that are mounted here belong to whoever runs it.
RUN mkdir -p /var/lib/hiorder/photos /var/lib/hiorder/sandbox && chown -R 10001:10001 /var/lib/hiorder
USER 10001:10001
EXPOSE 8080 8090
ENTRYPOINT ["node"]
CMD ["apps/server/src/main.ts"]
