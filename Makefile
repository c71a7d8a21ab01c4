# Each target is one command of tools/ or of the hub; all logic is there, where it can be read and tested.
.DEFAULT_GOAL := help
.PHONY: help serve test check bundles bench bench-check schema migration lock clean

help:  ## 列出可用的命令
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-9s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

serve:  ## 安装、构建、建库、装入演示省，并在 http://127.0.0.1:8000 启动（JIGUAN_PORT 可换端口）
	@tools/run serve

test:  ## 证明一切成立：检查、SQLite 与 PostgreSQL 上的全部测试、前端、浏览器全程（ONLY="check sqlite" 可只跑几部分）
	@tools/run suite $(ONLY)

check:  ## 只做格式、写法、类型与单行道检查
	@tools/run suite check

bundles:  ## 构建移动端与工作台
	@tools/run bundles

bench:  ## 在同一次运行里量出各项比值，写入 docs/performance.md（FULL=1 到一百万件）
	@tools/run inside python -m benchmarks --write $(if $(FULL),--full)

bench-check:  ## 夜间：与留存的比值相比，变差超过 15% 即失败
	@tools/run inside python -m benchmarks --check

schema:  ## 写出图的 SDL 快照
	@tools/run inside sh -c "jiguan schema > schema/.written && mv schema/.written schema/schema.graphql"

migration:  ## 按模型的改动写出下一个迁移（NAME="改了什么"）
	@tools/run inside python -m migrations.new "$(NAME)"

lock:  ## 按 pyproject.toml 重新锁定 Python 依赖（UPGRADE=1 升到最新）
	@tools/run lock $(if $(UPGRADE),--upgrade)

clean:  ## 删除安装与构建的产物，保留 var/ 里的数据
	@tools/run clean
