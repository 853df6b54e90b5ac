/** Why a formula shows an error. Univer says so where the pointer rests on the cell, but knows nothing of what a function of the add-on said. */
import { CellAlertManagerService, type ICellAlert } from '@univerjs/preset-sheets-core';

/** Univer's name for what it says of formulas. */
const OF_FORMULA = 'SHEET_FORMULA_ALERT';

/** What the function said in that cell; null where none said anything. */
type Asks = (sheetId: string, row: number, column: number) => Promise<string | null>;

/** To be called before the first workbook opens. */
export function tellWhatFunctionsSay(ask: Asks): void {
  const { showAlert } = CellAlertManagerService.prototype;
  CellAlertManagerService.prototype.showAlert = function (alert: ICellAlert): void {
    // Univer keeps the one before it as the one that is shown.
    this.removeAlert(alert.key);
    showAlert.call(this, alert);
    if (alert.key !== OF_FORMULA) return;
    const { subUnitId, row, col } = alert.location;
    const tell = (message: string | null) => {
      if (message === null || this.currentAlert.get(alert.key)?.alert !== alert) return;
      this.removeAlert(alert.key);
      showAlert.call(this, { ...alert, message });
    };
    // Without a line to the server the page says so already, and Univer's word stays.
    ask(subUnitId, row, col).then(tell, () => tell(null));
  };
}
