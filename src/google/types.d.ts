// Members of Google's services that are documented, but missing in @types/google-apps-script.

// biome-ignore-start lint/style/noNamespace: only a namespace can add to Google's own
declare namespace GoogleAppsScript {
  namespace Docs {
    namespace Schema {
      interface PinTableHeaderRowsRequest {
        tableStartLocation?: Location | undefined;
        pinnedHeaderRowsCount?: number | undefined;
      }
      interface UpdateTableRowStyleRequest {
        tableStartLocation?: Location | undefined;
        rowIndices?: number[] | undefined;
        tableRowStyle?: TableRowStyle | undefined;
        fields?: string | undefined;
      }
      interface TableRowStyle {
        tableHeader?: boolean | undefined;
        preventOverflow?: boolean | undefined;
      }
      interface Request {
        pinTableHeaderRows?: PinTableHeaderRowsRequest | undefined;
        updateTableRowStyle?: UpdateTableRowStyleRequest | undefined;
      }
    }
  }
  namespace Forms {
    interface FormApp {
      create(title: string, isPublished: boolean): Form;
    }
    interface Form {
      isPublished(): boolean;
      setPublished(enabled: boolean): Form;
    }
  }
  namespace Sheets {
    namespace Schema {
      interface FilterSpec {
        columnIndex?: number | undefined;
        filterCriteria?: FilterCriteria | undefined;
      }
      interface FilterView {
        filterSpecs?: FilterSpec[] | undefined;
      }
    }
  }
  namespace Script {
    interface AuthorizationInfo {
      getAuthorizedScopes(): string[];
    }
  }
}
// biome-ignore-end lint/style/noNamespace: only a namespace can add to Google's own
