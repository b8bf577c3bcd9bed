"""Words of two syllables that begin with a to g → one text, by their first syllable."""

from __future__ import annotations

from typing import Final

A_TO_G: Final = """
a: | dua lô men; ác: liệt | cảm độc mộng nghiệt tính ý; ách: | tắc; ai: | nấy oán; ảm: | đạm; ám:
| ảnh chỉ hiệu muội sát; an: ninh toàn | cư giang khê nhơn sinh thái ủi | định; án: | lệ mạng;
anh: | chị em hùng; ảnh: hưởng; ánh: | sáng; ao: | hồ; áo: | dài phao quần; áp: dụng | bức chế đặt
lực suất; ăn: | khớp mặc năn ở uống; âm: | mưu nhạc thanh; ẩm: | thực ướt; ấm: | áp no; ân: | cần
hận huệ nhân oán tình xá; ẩn: | chứa danh dật dụ nấp số tình; ấn: định | phẩm tượng; ấp: | bắc ủ;
âu: | lo yếm; bà: | con rịa; bác: | bỏ sĩ; bạc: | hà liêu màu; bách: | hóa khoa; bạch: | đàn; bài:
học | bản báo giảng phát tập thơ toán trừ viết; bãi: bỏ | công nhiệm rác; bám: sát | trụ; ban:
hành ngành | bí chấp chỉ công đầu giám tặng thường; bàn: | bạc cãi giao luận tay thảo; bản: chất
đồ lĩnh sắc thân tin | án chính địa kê làng quyền sao thảo vẽ; bán: hàng kính | buôn dẫn đảo lẻ sỉ
| thân; bạn: | bè đọc hàng | thân; bàng: | quan; bảng: | biểu; bành: | trướng; bánh: | kẹo mì xe;
bao: cấp gồm nhiêu | bì bọc che hàm phủ quát trùm vây; bảo: đảm hiểm hộ lưu mật vệ | an dưỡng hành
hiệu lãnh quản tàng toàn tồn trì trợ | hòa; bão: | hòa lũ; báo: cáo chí | công điện động giá hiệu
oán thù tin tường | hiếu; bạo: | hành loạn lực | động; bát: | đĩa hương ngát nháo quái; bay: | hơi
màu; bày: | tỏ; bắc: | bộ cầu giang kạn ninh; băn: | khoăn; băng: | giá rôn; bằng: | cách cấp
chứng khen lòng; bắt: buộc đầu nguồn tay | cóc giam giữ kịp; bậc: | thang; bần: | cùng hàn nông
thần tiện; bận: | bịu lòng rộn tâm; bấp: | bênh; bất: bình cập cứ lợi | chấp chính đồng động hạnh
hợp kể khả khuất kỳ lực ngờ ổn thường; bật: | đèn khóc lửa mí; bầu: cử | chọn trời; bè: | bạn lũ
phái; bẻ: | gãy; bé: | bỏng nhỏ; bề: | dày mặt; bể: | bơi; bế: | giảng mạc tắc; bệ: | hạ phóng rạc
vệ; bên: cạnh ngoài | trong; bền: vững | bỉ chặt; bến: | bãi cảng tàu tre xe; bệnh: | án dịch lý
nhân tật tình viện xá; bi: | ai đát hài kịch quan thảm tráng; bỉ: | ổi; bí: mật thư | ẩn danh
quyết; bị: | can cáo động đơn thương; bìa: | rừng; bịa: đặt; biên: giới soạn tập | bản chế cương
dịch độ lai nhận phòng; biển: | báo hiệu hồ; biến: đổi động | áp chất chuyển dạng thể tướng | chế
chứng; biện: pháp | chứng hộ; biếng: | ăn nhác; biết: | điều ơn rõ; biệt: | danh; biểu: hiện |
diễn dương đạt đồ mẫu quyết thị thức tình tượng; binh: | chủng đoàn lính pháp sĩ | quyền; bình:
đẳng quân | an chọn dân dị diện dương định đông liêu long luận minh ổn phước phương quyền thạnh
thuận thường tĩnh xét yên; bỏ: phiếu | hoang học mặc ngỏ phí qua sót trốn trống túi; bó: | buộc
hẹp; bóc: | lột; bom: | đạn mìn; bón: | lót phân; bóng: | bàn chuyền dáng đá điện rổ; bô: | lão;
bổ: sung | dưỡng ích khuyết nhiệm trợ túc; bố: trí | cáo cục mẹ; bộ: luật máy phận trưởng tư |
chính công đội môn; bốc: | cháy dỡ thuốc; bộc: | bạch lộ phá phát trực; bồi: dưỡng thường | đắp
hoàn thẩm; bối: cảnh | rối; bội: | chi phần thu; bông: | băng đùa gòn hoa; bổng: | lộc; bột: |
ngọt; bờ: | biển cõi; bơi: | lội sải thuyền; bù: | đắp giá lỗ trừ; bụi: | bặm cây đời rậm; bùng: |
nổ phát; buộc: | phải tội; buổi: | chiều lễ sáng tối trưa; buôn: bán lậu | làng; buông: | lỏng
xuôi; bút: | chì danh tích toán; bừa: | bãi; bữa: | ăn cơm; bức: xúc | ảnh bách thiết tranh xạ;
bước: đầu đi | chân ngoặt tiến; bứt: | phá rứt; bưu: chính cục điện | kiện phẩm tá; ca: | dao hát
ngợi; cà: | mau phê; cả: | năm nhà nước | quyết; cá: nhân | biệt thể tính | cảnh độ nước; cách:
mạng thức | biệt chức điệu ly tân; cai: trị | lậy nghiện quản; cài: đặt; cải: cách tạo thiện tiến
| chính hóa; cãi: | cọ lộn nhau vã; cái: | bè; cam: kết | đoan go; cảm: | động giác hứng nhận ơn
phục tạ thấy thông tình xúc | tính; cám: | cảnh dỗ ơn; can: thiệp | đảm ngăn | hệ; càn: | khôn
quét; cản: trở; cán: bộ | cân; cạn: | kiệt; cảng: | vụ; canh: | gác giữ phòng tác; cảnh: báo | cáo
giác quan sát vệ; cánh: | cửa đồng tay; cạnh: tranh | đó; cao: độ | bằng cấp đài đẳng điểm học
lãnh nguyên nhất quý ráo su tầng tốc trào tuổi | lanh; cáo: | buộc lỗi trạng; cáp: | quang treo |
điện; cày: | bừa cấy; cắm: | mốc trại; căn: bản cứ | bệnh cước hộ nhà; cằn: | cỗi nhằn; cặn: | bã
kẽ; căng: | thẳng; cẳng: | chân tay; cặp: | đôi sách; cắt: bỏ | băng cử giảm lớp; câm: | điếc lặng
nín; cầm: quyền | cố cự đồ; cấm: | cửa đoán kị vận; cân: nhắc | bằng đối nặng xứng; cần: thiết |
cẩu cù giờ giuộc kiệm mẫn thơ trục | câu; cẩn: | thận trọng; cận: | kề nghèo thị; cấp: bách độ số
thiết trên ủy | bậc cứu dưới dưỡng điện huyện nước phát phép tiến tỉnh trung vốn xã; cập: nhật;
câu: | chuyện hỏi lạc nói trả văn | kết; cầu: | cảng đường hôn lông nối thang thị; cẩu: | thả;
cấu: thành | kết tạo trúc; cậu: | ấm bé; cây: | con cối số trồng xanh; chạm: | mặt; chạy: | chữa;
chắc: chắn; chăm: sóc | chỉ lo; chăn: nuôi | gối; chặn: | đứng; chằng: | chéo chịt; chẳng: hạn |
những qua; chặng: | đường; chặt: chẽ | hạ phá; châm: | chước; chấm: | bài công dứt điểm phẩy thi;
chậm: | chạp lại lụt rãi tiến trễ; chân: | chất chính dung lý tay thành thật trời; chẩn: đoán |
bệnh trị; chấn: | chỉnh động hưng thương; chấp: hành nhận | chính nhất pháp thuận; chập: | chững;
chất: lượng | độc đống đốt liệu thải vấn; chật: | hẹp; châu: | á âu đốc lục thành; che: | chắn chở
giấu phủ; chè: | chén xanh; chê: | bai cười trách; chế: định độ tác tài | áp biến phẩm tạo xuất |
ước; chênh: | lệch; chểnh: | mảng; chi: phối tiết | bộ cục hội nhánh phí tiêu trả ủy viện; chì: |
chiết than; chỉ: dẫn đạo số thị tiêu | cần định giới huy rõ trích | hướng; chí: | hướng ít khí
nguyện | công; chị: | dâu em gái; chia: sẻ | cắt đều rẽ tay | xẻ; chìa: | khóa; chiếm: | dụng đoạt
giữ hữu lĩnh; chiến: lược tranh | công dịch đấu khu sĩ thắng trường; chiêu: | đãi sinh thức;
chiều: | cao dài hướng rộng sâu; chiếu: | cố lệ sáng; chim: | chóc muông; chìm: | đắm; chỉn: |
chu; chín: | chắn muồi; chinh: | chiến phục; chỉnh: | đốn lý sửa tề trang | thể; chính: đảng đáng
phủ quyền sách sự thể thức trị xác | phạm quy trực; chịu: | đựng khó trách; cho: phép | biết thấy
thuê vay; chó: | dại mèo săn; chòm: | sao xóm; chọn: | lọc lựa; chóng: | mặt vánh; chỗ: | đứng
ngồi ở trống; chôn: | cất vùi; chồng: chéo | chất; chống: | chế chọi dịch đối đỡ hạn lại phá tham
| chỏi; chờ: | đợi; chở: | che hàng; chợ: | búa cóc gạo nổi phiên; chơi: | bời xấu; chu: | cấp đáo
kỳ toàn trình; chủ: đạo đề động nghĩa nhật nhiệm quan quyền thể tịch trì trương yếu | biên đầu
đích hộ lực nhà nhân quản tọa | ý; chú: thích trọng ý | giải; chuẩn: bị mực | hóa xác y; chúc: |
mừng thọ; chung: | cuộc cư kết khảo quanh thủy; chủng: | loại tộc viện; chúng: ta tôi; chuyên: chế
chính dùng đề gia môn mục ngành sâu trách trang viên | canh dụng nghiệp | tải; chuyển: biến đổi
giao phát | dịch đến hóa hướng nhượng sang tải tiếp | ngành; chuyến: | đi xe; chuyện: | trò; chữ:
ký | cái số viết; chứ: | gì không lị sao; chưa: | đạt từng; chữa: | bệnh cháy trị | chạy; chứa: |
chan chấp đựng; chức: năng vụ | danh nghiệp phận sắc trách tước; chưng: | cất; chừng: | mực nào;
chứng: khoán kiến minh nhận | chỉ cứ thực tỏ từ | nào nhân; chương: trình; chướng: ngại | khí mắt
tai; co: | cụm giãn; cò: | mồi quay; cỏ: dại | cây; có: điều thể | công hạn hiệu ích lợi mặt nguy
tới trách | hiếu tình ý; cọ: | rửa xát; cóc: | cách; coi: | như thường trọng; cõi: | âm đời lòng;
con: đường người số | cái cháu dâu dấu em gái tàu trai; còn: lại | nhiều; cô: | đặc đọng đơn giáo
lập; cổ: truyền | đại điển đông động kính phần phiếu tích tức vũ; cố: định tình ý | đô gắng hương
hữu thủ vấn; công: an bằng bố chức cộng cụ dân đoạn ích khai nghệ nghiệp nhân nhận quyền suất tác
thức tố ước văn việc viên vụ | báo chúng chứng điện đoàn đồng đức hội lao lập luận lý minh quỹ sức
tâm thương trái trình trường ty | sản sự tắc; cổng: | chào thông | trường; cống: | hiến rãnh;
cộng: đồng sản tác | hòa hưởng sự; cốt: lõi | cách cán nhục thép; cột: | cờ điện mốc; cơ: bản cấu
chế hội quan sở | cực động giới thể | cầu; cớ: | chi sao; cởi: | bỏ mở; cơm: | áo gạo nước; cơn: |
mưa; củ: | khoai; cũ: | kỹ rích; cú: | mèo pháp; cụ: thể | bà già kỵ ông; của: | cải; cục: bộ |
diện trưởng; cúi: | đầu; cụm: | từ; cung: cấp ứng | cầu; cùng: với | kỳ nhau; củng: cố; cúng: |
bái giỗ lễ tế; cuộc: sống | chiến đời gọi họp thi; cuối: cùng | năm tháng tuần; cuốn: | chiếu hút
sách theo; cuồng: | loạn nhiệt phong tín; cư: | dân ngụ trú xử; cử: | chỉ hành nhân tọa tri; cứ: |
điểm như việc; cự: | ly tuyệt; cửa: | biển hàng khẩu ngõ nhà sổ sông; cực: | đại điểm đoan hình
kỳ; cứng: | nhắc rắn; cước: | phí; cưới: | hỏi xin; cương: | lĩnh quyết vị; cường: | độ quốc
quyền; cưỡng: chế | bức; cướp: | công; cứu: | chữa hộ thương trợ xét; da: | cam dẻ liễu; dã: |
chiến man ngoại sử thú; dạ: | dày hội; dài: | dòng hạn hơi lâu; dải: | phân; dàn: | dựng trải xếp;
dán: | tem; dạn: | dày; dạng: | bản thức; danh: mục sách tính | dự hài hiệu lam nghĩa phận sĩ
thắng tiếng từ vọng | giá; dành: | cho dụm riêng; dao: | động kéo; dày: | công dạn dặn đặc; dãy: |
núi số; dạy: | bảo dỗ học nghề; dằn: | lòng mặt vặt; dặn: | dò; dắt: | dẫn; dân: chủ cư cử quyền
sinh số sự tộc trí | ca gian lập lực phòng phố quân tình vận; dần: | dần; dẫn: | chứng dắt đầu đến
điểm động đường giải tới truyền xuất | thân; dấn: | bước thân; dâng: | hiến; dập: | tắt; dầu: | ăn
hỏa khí mỏ; dấu: chấm hiệu phẩy | ấn câu cộng tích vết; dây: | cáp chuyền điện; dậy: | thì; dè: |
chừng dặt sẻn; dẻo: | dai; dẹp: | bỏ loạn; dễ: dàng | bị chịu gây hiểu thương | thường; di: động |
chúc chuyển cư dân dời sản tản tích truyền | tật; dĩ: | nhiên vãng; dị: | dạng tật ứng; dịch: bệnh
vụ | chuyển hạch tễ thuật; diễn: biến | đàn đạt giải ra tả tập thuyết văn viên; diện: | đối mạo
rộng tích; diệt: | chủng trừ; diều: | hâu sáo; dinh: | dưỡng điền thự; dính: | líu; dịp: | tết;
dìu: | dắt; dịu: | dàng hiền; do: đó | dự thám vậy; dò: | hỏi tìm xét; dọa: | dẫm nạt; doanh:
nghiệp thu | lợi nhân số trại; dọc: | đường theo; dõi: | theo; dọn: | dẹp; dòng: | chảy họ sông;
dỗ: | dành; dốc: | đứng sức; dồi: | dào; dối: | trá; dồn: | dập nén; dông: | bão dài tố; dơ: | bẩn
dáy; dở: | dang hơi; dỡ: | hàng; du: nhập | học khách kích lịch mục ngoạn xuân; dù: | cho là sao;
dụ: | dỗ; dung: | dịch lượng môi tích; dùng: | chung; dũng: | cảm; dụng: | binh cụ ý; duy: nhất
trì | tân tu vật; duyên: | dáng hải; duyệt: | binh y; dư: luận | lượng nợ thừa; dữ: liệu | dội;
dự: án báo kiến luật thảo thi toán | bị định đoán khuyết phòng thầu thính tính trù trữ | liệu;
dựa: | dẫm trên vào; dừng: | chân lại; dựng: | lên | lại; dược: liệu phẩm | lý sĩ; dưới: đây |
nước; dương: | lịch tính vật; dường: | như; dưỡng: | chất khí lão sinh; dứt: | điểm khoát; đa:
dạng số | chiều khoa năng ngành phần phương; đà: | đao điểu lạt nẵng tàu; đã: | đành từng; đá: |
bóng quý vôi; đạc: | điền; đài: | loan phát thọ truyền | từ; đãi: | ngộ; đại: biểu diện đoàn hội
lý | châu chúng cương dịch dương đa đội đồng học lễ lục lượng phú sứ tá thắng thể trà tu từ tướng
| sự thế thọ tự vương; đam: | mê; đàm: phán | thoại; đảm: bảo | đương nhận nhiệm trách; đám: |
cháy cưới đông ma tang | bạc mạ; đạm: | bạc; đan: | xen; đàn: | áp bà bầu hồi ông | ống; đạn: |
bom dược; đang: | khi làm; đàng: | hoàng; đảng: bộ phái viên | đoàn phí tịch ủy vụ; đãng: | trí;
đáng: kể | chú lẽ tiếc; đánh: giá số | bại bắt cá dấu đổi máy thuế thức | bài; đào: tạo | bới ngũ
thải; đảo: | chính lộn ngược quốc; đạo: đức luật | diễn; đáp: ứng | án lại số; đạp: | đổ; đạt: |
chuẩn được kết tỷ yêu; đau: | buồn đớn khổ lòng thương xót; đay: | nghiến; đày: | ải đọa; đáy: |
lòng; đắc: | cử địa lực nghĩa; đặc: biệt điểm thù trưng | cách dụng khu quyền sản sắc tính xá;
đằm: | thắm; đắm: | chìm đuối; đắn: | đo; đăng: ký tải | cai kiểm nhập quang; đằng: sau; đẳng: |
cấp thức; đắt: | đỏ giá hàng; đặt: tên | câu chân cọc hàng ra vấn; đâm: | chém chồi; đầm: | ấm lầy
phá; đấm: | bóp đá; đậm: | đà đặc nét; đần: | độn; đập: | lúa phá; đất: đai nước | liền ở sét |
đỏ; đâu: | đâu đó; đầu: cơ đề tiên tư | bảng bếp cuối đàn mối mục năm ra tàu tuần vào | đạn; đấu:
tranh | giá thầu thủ trường; đậu: | phộng tương; đây: | đó; đầy: đủ | rẫy tháng tớ | ải dẫy; đẩy:
mạnh nhanh | lùi tới; đấy: | là; đe: | dọa; đè: | bẹp nén; đem: | lại theo; đèn: | điện hiệu pin;
đeo: | bám đuổi; đèo: | bòng; đẹp: | đẽ mắt | mặt; đê: | bao biển điều; đề: án cao cập nghị ra tài
xuất | bạt cử cương huề mục phòng thi xướng; để: cho | dành lại lộ phục; đế: | quốc; đêm: | khuya
ngày; đền: | bù đáp ơn; đến: nay | nơi từ; đều: | đặn đều nhau; đi: vào | bộ chợ đầu đôi đường học
kèm lại làm lên qua sâu thăm theo tới về; đĩa: | bay cứng từ; địa: bàn phương vị | bạ cầu chất chỉ
chính điểm giới hình lý phận | chí từ; đích: thực | danh đáng thân thị; điếc: | lác tai; điềm: |
đạm nhiên tĩnh; điểm: | cao cầu danh nghẽn sàn số tựa; điển: hình | tích; điện: thoại tử | ảnh áp
báo cơ đàm lực lưới năng quang toán | tích từ; điêu: | đứng khắc linh ngoa tàn; điều: chỉnh hành
khoản kiện lệ luật tra ước | chế chuyển dưỡng động hòa khiển lệnh phối tiếng tiết tốc trần trị;
điệu: | bộ; đinh: | lăng ninh ốc tán; đình: | chỉ chiến công trệ; đỉnh: | cao điểm; đính: | chính
hôn kèm; định: chế hình hướng lượng mức nghĩa | cư danh đoạt giá kiến kỳ luật lý tính vị; đo: |
đạc đếm lường vẽ; đò: | dọc đưa ngang; đỏ: | au rực; đó: | đây; đoan: | chính trang; đoàn: kết thể
| đại viên; đoán: | định; đoạn: | đường thẳng tuyệt; đòi: hỏi; đói: | kém khổ nghèo; đòn: | bẩy;
đón: | chào đầu nhận tiếp; đong: | đưa; đóng: góp vai | băng cửa dấu gói phim quân; đọng: | lại;
đô: thị | đốc la vật; đồ: sộ | án ăn chơi dùng họa thị | thừa vật; đổ: | bộ lỗi nát thừa vỡ xô;
đỗ: | đạt quyên; độ: | ẩm cao dốc lệch lượng mặn tuổi; đốc: | thúc; độc: lập | chất đáo giả hại
nhất quyền thân thoại tính tố | thần; đôi: | ba bên co khi lứa mắt; đồi: | bại núi trọc trụy; đổi:
mới | chác công lấy thay tiền; đối: chiếu ngoại tượng với xử | chất diện đãi đáp đầu kháng lập lưu
mặt nội phó phương sách tác thoại thủ trọng ứng xứng; đội: ngũ | bóng hình lốt phó trưởng tuyển
viên; đôn: | đáo đốc; đồn: | trú; đông: | á bắc dân đảo đủ lạnh nam xuân y | chí du; đồng: bào bộ
đều nhất thời tình | bạc bằng cấp chí cỏ đội hành hồ hương khởi loạt lòng minh nai nghiệp phạm
phục ruộng tâm thanh thuận tiền ý | bang tính từ; động: cơ lực | chạm đất đậy sản tác thái thổ
tĩnh từ vật viên | lòng tâm thai tình; đốt: | cháy phá sống; đột: xuất | biến kích ngột nhập nhiên
phá quỵ; đời: sống tư | người thường; đợi: | chờ; đơn: giá giản vị | cử điệu độc hàng phương thuần
thư từ xin | tử tự; đu: | đủ đưa quay; đủ: điều | ăn khả số; đùa: | giỡn nghịch; đúc: | kết rút;
đục: | khoét ngầu; đùm: | bọc; đun: | nấu; đùn: | đẩy; đúng: đắn hướng | đối giờ hạn lúc mức quy |
mực; đụng: | chạm độ; đuốc: | tuệ; đuổi: | kịp theo; đuối: | sức; đưa: ra tin vào | đến đón lên
tiễn về; đứa: | bé con trẻ; đức: | độ hạnh tính; đứng: đầu | đắn lớp ra tên vững; được: | giá lòng
mùa phép việc; đương: nhiên | chức đại đầu nhiệm sự; đường: lối | biên bộ cao dài dẫn dây không
ống phố sá sắt thủy tránh truyền | biển; e: | ấp dè lệ ngại thẹn; em: | bé dâu gái họ rể trai út;
ép: | buộc giá; ế: | ẩm; êm: | ả ái đẹp đềm; ga: | lăng rô; gà: | con mái trống vịt; gác: | cổng
lửng; gạch: | bỏ ngang nối; gai: | góc mắt | gốc; gan: | dạ góc lì; gán: | ghép nợ; gạn: | lọc;
gang: | tay tấc thép; ganh: | đua ghét tị; gánh: | chịu nặng vác; gạo: | cội nếp tẻ; gạt: | bỏ
tàn; gay: gắt | cấn go; gãy: | gọn; gắn: bó kết liền | với; găng: | tay; gắng: | công sức; gắp: |
thăm; gặp: | gỡ mặt phải; gắt: | gao gỏng; gầm: | cầu gừ; gần: đây | gũi như xa | gụi; gấp: | bội
đôi gáp rút; gật: | đầu gù; gây: | dựng hấn mê ra rối thiệt | cấn; gầy: | dựng gò yếu; gậy: | gộc;
ghẻ: | lở; ghen: | ghét tị tuông; ghép: | đôi nối; ghê: | gớm sợ tởm; ghế: | ngồi; ghi: nhận | âm
bàn chép chú danh điểm hình nhớ rõ tên; gì: | đó; gia: đình nhập tăng | cảnh cầm cố công dụng giáo
hạn phả súc tộc truyền trưởng vị | tốc; già: | làng yếu | cả; giả: | danh dối định mạo sử tạo
thiết thuyết tưởng vờ; giá: trị | bán cả mua rét thành vốn | sử; giác: | mạc ngộ quan; giai: cấp
đoạn | điệu; giải: đáp ngân pháp quyết thích trình | cứu khát mã ngũ nhiệt phóng thể thưởng tỏa
trí; giãi: | bày; giam: | giữ; giảm: thiểu | án bớt dần giá nghèo nhẹ phát sút thuế; giám: đốc sát
| định hiệu khảo mục; gian: lận | dối hàng khổ nan; giàn: | giáo; giản: | dị đơn lược tiện; gián:
tiếp | điệp đoạn; giang: | cảng hồ sơn; giảng: dạy | đường giải viên; giáng: | chức sinh; giành: |
được giật thắng; giao: ban dịch lưu thông | cấu diện đất hội hữu kết khoán nhận nhiệm nộp phó
thiệp thoa thời thừa thương tiếp | điện; giáo: dục | án dân dưỡng hoàng hội huấn khoa lý phái sinh
sư trình viên xứ | hữu; giáp: | ranh; giàu: | có mạnh sang; giày: | da dép; giặt: | giũ là; giấc:
| mơ ngủ; giẫm: | đạp; giận: | dữ hờn; giấu: | giếm; giây: | lát phút; giấy: | bạc báo in khen mời
phép tờ; gieo: | cấy trồng; giêng: | hai; giếng: | khoan khơi; gió: | bão đông lốc mùa tây; giỏi:
| giang; gióng: | giả; giọng: | điệu nói; giỗ: | chạp kỵ; giống: | hệt má nhau nòi; giơ: | tay;
giờ: | đây giấc hành phút; giở: | giọng trò; giới: hạn | chức thiệu tính; giục: | giã; giun: | đất
sán; giúp: việc | đỡ ích sức; giữ: gìn lại nguyên vững | chân; giữa: | chừng; giương: | cao;
giường: | bệnh chiếu; gò: | đống; gõ: | cửa; góc: độ | cạnh; gói: thầu; gọi: là | điện thầu vốn;
gom: | góp; gọn: | gàng nhẹ; góp: phần ý | mặt sức vào vốn; gót: | chân; gồ: | ghề; gốc: | rễ
tích; gối: | chăn đầu; gồng: | gánh; gỡ: | rối; gợi: | cảm mở ý; guồng: | máy; gửi: | thân thư;
gươm: | đao giáo; gương: | mặt mẫu sáng; gượng: | ép
"""
"""A first syllable and those behind it; ``compounds.py`` says how it is read."""
