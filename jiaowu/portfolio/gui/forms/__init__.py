"""由 ui/build.py 生成，不要手改；请改 ui/ 下的 .ui 文件。"""
