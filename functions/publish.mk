# What every function's Makefile does: called by `sam build`, in the source folder (build_in_source in samconfig.toml),
# because the projects beside it are part of it.
ifeq ($(shell uname -m),aarch64)
RUNTIME := linux-arm64
else
RUNTIME := linux-x64
endif

# $(call publish,OnPut.Name): the project of that name as a Native AOT bootstrap in ARTIFACTS_DIR.
define publish
dotnet publish $(1).csproj -c Release -r $(RUNTIME) -p:PublishAot=true -p:StripSymbols=true -o "$(ARTIFACTS_DIR)"
mv "$(ARTIFACTS_DIR)/$(1)" "$(ARTIFACTS_DIR)/bootstrap"
rm -f "$(ARTIFACTS_DIR)"/*.dbg "$(ARTIFACTS_DIR)"/*.pdb
endef
